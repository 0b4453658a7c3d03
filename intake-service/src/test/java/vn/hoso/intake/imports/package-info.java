/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.imports;

import org.jspecify.annotations.NullMarked;
