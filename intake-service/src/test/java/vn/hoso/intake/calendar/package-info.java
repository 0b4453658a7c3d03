/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.calendar;

import org.jspecify.annotations.NullMarked;
