/** Tests of what a receipt vouches for. */
@NullMarked
package vn.hoso.intake.verify;

import org.jspecify.annotations.NullMarked;
