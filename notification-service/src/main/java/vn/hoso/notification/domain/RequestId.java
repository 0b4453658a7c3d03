package vn.hoso.notification.domain;

import java.util.Optional;

/**
 * What we call a message towards a provider: the same at each attempt, so that a provider that
 * knows it does not send it twice, and whoever reports on it names dossier and message.
 */
public record RequestId(String dossierId, String message) {

  private static final char BETWEEN = ':';

  @Override
  public String toString() {
    return dossierId + BETWEEN + message;
  }

  public static Optional<RequestId> parse(String text) {
    int between = text.lastIndexOf(BETWEEN);
    return between < 1 || between == text.length() - 1
        ? Optional.empty()
        : Optional.of(new RequestId(text.substring(0, between), text.substring(between + 1)));
  }
}
