package vn.hoso.notification.portal.domain;

/** Why an operator's decision about a message is not carried out. */
public sealed interface SyncRejection {

  /** The dossier has no such message. */
  record NoSuchMessage() implements SyncRejection {}

  /** It is neither rejected nor uncertain. */
  record NotRetriable(SyncStanding standing) implements SyncRejection {}

  /** It is done already, or somebody is calling the portal just now. */
  record NotSkippable(SyncStanding standing) implements SyncRejection {}

  /** Another message has to be decided about first. */
  record NotItsTurn(String first) implements SyncRejection {}
}
