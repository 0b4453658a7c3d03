/** Tests of the calendar. */
@NullMarked
package vn.hoso.calendar;

import org.jspecify.annotations.NullMarked;
