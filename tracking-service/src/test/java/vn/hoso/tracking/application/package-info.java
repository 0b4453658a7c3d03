/** Tests of counting, with crashes. */
@NullMarked
package vn.hoso.tracking.application;

import org.jspecify.annotations.NullMarked;
