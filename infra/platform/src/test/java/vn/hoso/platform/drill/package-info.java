/** Drills do what they say and nothing unasked. */
@NullMarked
package vn.hoso.platform.drill;

import org.jspecify.annotations.NullMarked;
