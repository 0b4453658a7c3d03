/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.catalogue;

import org.jspecify.annotations.NullMarked;
