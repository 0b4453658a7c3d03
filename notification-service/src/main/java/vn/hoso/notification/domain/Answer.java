package vn.hoso.notification.domain;

import vn.hoso.contract.NotificationEvent.Unasked;

/** What a provider made of a message, as far as anybody knows. */
public sealed interface Answer {

  /** It took the message. */
  record Taken(String provider, String reference) implements Answer {}

  /** It took the message, and the message arrived. */
  record Arrived(String provider, String reference) implements Answer {}

  /** It will never take it, or will never bring it; trying again is of no use. */
  record Refused(String why) implements Answer {}

  /** It has certainly not taken it; trying again may help. */
  record NotTaken(String why) implements Answer {}

  /** It may or may not have taken it. */
  record Unknown(String why) implements Answer {}

  /** It was not even asked; that may help soon. */
  record NotAsked(Unasked why) implements Answer {}
}
