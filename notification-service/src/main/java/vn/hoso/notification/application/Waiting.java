package vn.hoso.notification.application;

import java.time.Instant;
import java.util.List;

/** Finds dossiers that a sender has something to do for; what a crash left behind, too. */
public interface Waiting {

  /** A dossier with a text message of which nobody knows whether the provider took it. */
  record Uncertain(String dossierId, Instant since) {}

  /** Dossiers with something to send, the longest waiting first. */
  List<String> due(Instant now, int limit);

  /** Dossiers with uncertain text messages, in the order of time, after a moment. */
  List<Uncertain> uncertain(Instant after, int limit);
}
