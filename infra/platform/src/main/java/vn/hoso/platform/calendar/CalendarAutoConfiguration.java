package vn.hoso.platform.calendar;

import com.mongodb.client.MongoClient;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import vn.hoso.calendar.Calendars;
import vn.hoso.platform.document.Watched;

/** Gives every service that has a store the calendars in force; see ADR 0021. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnBean(MongoClient.class)
@ConditionalOnProperty("hoso.engine.database")
@EnableConfigurationProperties(CalendarProperties.class)
class CalendarAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CalendarTables calendarTables(MongoClient mongo, CalendarProperties settings) {
    return new MongoCalendarTables(mongo.getDatabase(settings.database()));
  }

  @Bean
  Watched<CalendarInForce> calendarInForce(CalendarTables tables) {
    var last = new AtomicReference<>(CalendarInForce.of(tables));
    return new Watched<>("calendars", () -> last.updateAndGet(it -> it.orNewer(tables)));
  }

  @Bean
  @ConditionalOnMissingBean
  Calendars calendars(Watched<CalendarInForce> calendarInForce) {
    return Calendars.following(() -> calendarInForce.get().calendars());
  }
}
