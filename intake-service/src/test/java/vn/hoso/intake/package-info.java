/** Intake under test. */
@NullMarked
package vn.hoso.intake;

import org.jspecify.annotations.NullMarked;
