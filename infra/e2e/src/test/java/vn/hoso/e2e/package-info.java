/** Stories about the whole of Hoso, told through its public door only. */
@NullMarked
package vn.hoso.e2e;

import org.jspecify.annotations.NullMarked;
