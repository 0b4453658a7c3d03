package vn.hoso.notification.domain;

/** Why a message is not sent once more. */
public sealed interface Rejection {

  /** The dossier has no such message. */
  record NoSuchMessage() implements Rejection {}

  /** It has neither failed nor is it uncertain. */
  record NotResendable(Standing standing) implements Rejection {}

  /** That was done already. */
  record AlreadyResent(String again) implements Rejection {}
}
