package vn.hoso.routing.application;

import vn.hoso.routing.domain.Rejection;

/** What a command came to, for whoever asked. */
public sealed interface Handled {

  /** Done, saved, and as a rule on the broker already. */
  record Done(Known dossier) implements Handled {}

  /** Refused by the rules. */
  record Refused(Rejection why, Known dossier) implements Handled {}

  /** Allowed, but somebody changed the dossier in between. */
  record Stale(Known dossier) implements Handled {}

  /** No dossier of ours has this id. */
  record Unknown() implements Handled {}
}
