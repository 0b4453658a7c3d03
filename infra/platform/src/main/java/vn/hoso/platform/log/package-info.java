/** Looks into the topics where they lie, without a group and without moving anybody's offset. */
@NullMarked
package vn.hoso.platform.log;

import org.jspecify.annotations.NullMarked;
