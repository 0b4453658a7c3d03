package vn.hoso.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.notification.application.Waiting.Uncertain;
import vn.hoso.notification.domain.Dossier;

/** What is done outside for dossiers, one by one; {@link Rounds} says when. */
public interface Errand {

  /** Whether there is anybody to go to at all. */
  boolean isPossible();

  /** When there is something to do for a dossier; empty when there is not, or not now. */
  Optional<Instant> nextWork(Dossier dossier);

  /** Does it. What it throws makes the dossier wait for the next sweep. */
  void run(String dossierId);

  /** Writes down what could not be written before. */
  void writeAgain();

  /** Dossiers with something to do, the longest waiting first. */
  List<String> due(Instant now, int limit);

  /** Dossiers with something whose fate nobody knows, in the order of time, after a moment. */
  List<Uncertain> uncertain(Instant after, int limit);

  /** Asks what became of it; false where nobody answers at all, so that the rest can wait. */
  boolean ask(String dossierId);
}
