/**
 * The calendars all services count by: one stored table, one writer, read again every few seconds.
 */
@NullMarked
package vn.hoso.platform.calendar;

import org.jspecify.annotations.NullMarked;
