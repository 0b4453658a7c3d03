package vn.hoso.platform.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the calendars.
 *
 * @param database where the tables are, the same for all services
 */
@ConfigurationProperties("hoso.calendar")
record CalendarProperties(@DefaultValue("hoso_calendar") String database) {}
