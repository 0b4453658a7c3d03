package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class SettingsTests {

  @Test
  void telephones_rest_at_night_unless_they_are_simulated_or_the_office_says_otherwise() {
    assertThat(observed("", "")).isTrue();
    assertThat(observed("", "http://simulator/inbox.json")).isFalse();
    assertThat(observed("true", "http://simulator/inbox.json")).isTrue();
    assertThat(observed("false", "")).isFalse();
  }

  private static boolean observed(String quietHours, String inbox) {
    var source =
        new MapConfigurationPropertySource(
            Map.of(
                "hoso.notification.quiet-hours", quietHours,
                "hoso.notification.inbox-url", inbox));
    return new Binder(
            java.util.List.of(source), null, ApplicationConversionService.getSharedInstance())
        .bind("hoso.notification", NotificationProperties.class)
        .get()
        .observesQuietHours();
  }
}
