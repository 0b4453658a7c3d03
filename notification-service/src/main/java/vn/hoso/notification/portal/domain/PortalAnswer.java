package vn.hoso.notification.portal.domain;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent.Unasked;

/** What the portal made of a message, as far as anybody knows. */
public sealed interface PortalAnswer {

  /** It took the message. */
  record Acknowledged(String reference) implements PortalAnswer {}

  /**
   * It will not take this message as it is; trying again by ourselves is of no use.
   *
   * @param code its own code of what is wrong
   * @param said its own words, which may quote the message
   */
  record Rejected(String code, @Nullable String said) implements PortalAnswer {

    /** Without the words: they may be personal. */
    @Override
    public String toString() {
      return "Rejected[" + code + "]";
    }
  }

  /** It has certainly not taken it; trying again may help. */
  record NotTaken(String why) implements PortalAnswer {}

  /** It may or may not have taken it. */
  record Unknown(String why) implements PortalAnswer {}

  /** It was not even asked; that may help soon. */
  record NotAsked(Unasked why) implements PortalAnswer {}
}
