package vn.hoso.notification.wording;

import java.util.Map;
import java.util.Set;

/** A template of a text message, written with diacritics so that people can review it. */
public final class SmsTemplate {

  private final TemplateText text;

  SmsTemplate(String source) {
    this.text = new TemplateText(source.strip());
  }

  /** As it is sent: without diacritics, and short enough to be one part if that can be had. */
  public String plain(Map<String, String> values) {
    int pieces = text.optionalPieces();
    var plain = Gsm7.plain(text.fill(values, pieces));
    while (pieces > 0 && SmsSize.of(plain).parts() > 1) {
      plain = Gsm7.plain(text.fill(values, --pieces));
    }
    return plain;
  }

  /** As it would be with diacritics, for comparison or for a centre that pays for them. */
  public String accented(Map<String, String> values) {
    return text.fill(values);
  }

  Set<String> places() {
    return text.places();
  }

  Set<String> requiredPlaces() {
    return text.requiredPlaces();
  }
}
