/** What goes wrong in operation, done on purpose under load, and what has to be true afterwards. */
@NullMarked
package vn.hoso.e2e.drill;

import org.jspecify.annotations.NullMarked;
