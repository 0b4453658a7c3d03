/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.papers;

import org.jspecify.annotations.NullMarked;
