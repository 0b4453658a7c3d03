package vn.hoso.notification.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.NotificationEvent.Unasked;

/**
 * One message to the applicant, or to the staff, and how far it has come. Its id is the effect key:
 * template, medium and triggering fact, once more with a number where an operator had it sent
 * again.
 *
 * @param receipt what the provider gave for it
 * @param resent the message that went out instead
 * @param agency code of the agency whose staff it goes to; null where it goes to the applicant
 */
public record Message(
    String id,
    String trigger,
    Wording wording,
    Instant queuedAt,
    Progress progress,
    @Nullable Receipt receipt,
    @Nullable Resent resent,
    @Nullable String agency) {

  /**
   * How far a message has come.
   *
   * @param at since when
   * @param attempt how often the provider was asked, 0 where it never was
   * @param until not before then, where it is deferred
   * @param why a stable word, where it failed or is deferred
   */
  public record Progress(
      Standing standing, Instant at, int attempt, @Nullable Instant until, @Nullable String why) {}

  /** What the provider gave when it took the message. */
  public record Receipt(String provider, String reference) {}

  /** An operator had it sent once more, as another message. */
  public record Resent(Instant at, String by, String again) {}

  /** The id that a message about an occasion has. */
  static String idOf(Wording wording, Occasion occasion) {
    return "%s.%s.%s"
        .formatted(
            wording.template(), wording.medium().name().toLowerCase(Locale.ROOT), occasion.ref());
  }

  static Message queued(NotificationQueued fact) {
    return new Message(
        fact.message(),
        fact.trigger(),
        new Wording(fact.medium(), fact.template(), fact.version()),
        fact.at(),
        new Progress(Standing.QUEUED, fact.at(), 0, null, null),
        null,
        null,
        fact.agency());
  }

  public Standing standing() {
    return progress.standing();
  }

  public Medium medium() {
    return wording.medium();
  }

  boolean tells(Occasion occasion) {
    return id.endsWith("." + occasion.ref()) || id.contains("." + occasion.ref() + ".");
  }

  /** The id under which it is sent once more: {@code ….again-2}. */
  String idOfNext() {
    int mark = id.lastIndexOf(AGAIN);
    return mark < 0
        ? id + AGAIN + 2
        : id.substring(0, mark)
            + AGAIN
            + (Integer.parseInt(id.substring(mark + AGAIN.length())) + 1);
  }

  Message claimed(Instant at, int attempt) {
    return standing().isWaiting()
        ? with(new Progress(Standing.CLAIMED, at, attempt, null, null))
        : this;
  }

  Message deferred(Instant at, Instant until, String why) {
    return standing().isBefore(Standing.ACCEPTED) && !until.equals(progress.until())
        ? with(new Progress(Standing.DEFERRED, at, attemptsBut(why), until, why))
        : this;
  }

  /** The claim has counted as an attempt; where nobody was asked it was none. */
  private int attemptsBut(String why) {
    return standing() == Standing.CLAIMED && Unasked.says(why)
        ? progress.attempt() - 1
        : progress.attempt();
  }

  Message uncertain(Instant at) {
    return standing() == Standing.CLAIMED ? moved(Standing.UNCERTAIN, at, null) : this;
  }

  Message accepted(Instant at, Receipt given) {
    var moved = standing().isBefore(Standing.ACCEPTED) ? moved(Standing.ACCEPTED, at, null) : this;
    return new Message(
        id,
        trigger,
        wording,
        queuedAt,
        moved.progress,
        receipt == null ? given : receipt,
        resent,
        agency);
  }

  Message failed(Instant at, String why) {
    return standing().isBefore(Standing.FAILED) ? moved(Standing.FAILED, at, why) : this;
  }

  Message delivered(Instant at) {
    return standing().isBefore(Standing.DELIVERED) ? moved(Standing.DELIVERED, at, null) : this;
  }

  Message resent(Resent order) {
    return resent == null
        ? new Message(id, trigger, wording, queuedAt, progress, receipt, order, agency)
        : this;
  }

  private static final String AGAIN = ".again-";

  private Message moved(Standing to, Instant at, @Nullable String why) {
    return with(new Progress(to, at, progress.attempt(), null, why));
  }

  private Message with(Progress next) {
    return new Message(id, trigger, wording, queuedAt, next, receipt, resent, agency);
  }
}
