/** How an administrator changes the calendars that all services count by. */
@NullMarked
package vn.hoso.intake.calendar;

import org.jspecify.annotations.NullMarked;
