/** The operators' door to what waits because it could not be applied. */
@NullMarked
package vn.hoso.platform.parked;

import org.jspecify.annotations.NullMarked;
