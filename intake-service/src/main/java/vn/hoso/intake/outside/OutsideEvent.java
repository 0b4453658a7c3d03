package vn.hoso.intake.outside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;

/** What another system tells about a dossier of its own; source and id say which telling it is. */
public sealed interface OutsideEvent {

  String source();

  String id();

  /** The dossier's code in that system. */
  String subject();

  Instant time();

  /** A dossier was opened there. */
  record Opened(
      String source,
      String id,
      String subject,
      Instant time,
      Channel channel,
      String channelWord,
      String department,
      @Nullable String group,
      @Nullable Instant deadline)
      implements OutsideEvent {}

  /** A step was done. */
  record StepDone(
      String source, String id, String subject, Instant time, String step, @Nullable String group)
      implements OutsideEvent {}

  /** The dossier was finished. */
  record Closed(String source, String id, String subject, Instant time) implements OutsideEvent {}
}
