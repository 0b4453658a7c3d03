package vn.hoso.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.LedgerLine.Reason;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Promise;
import vn.hoso.tracking.application.Lookup.Seen;
import vn.hoso.tracking.domain.Disclosed;
import vn.hoso.tracking.domain.Disclosed.Message;
import vn.hoso.tracking.domain.Disclosure.Group;
import vn.hoso.tracking.domain.Disclosure.Tier;
import vn.hoso.tracking.domain.Situation;
import vn.hoso.tracking.domain.Stop;
import vn.hoso.webkit.page.Stage;

/** A dossier as the page and the JSON put it, in the reader's words. */
record StatusPage(
    Seen seen,
    String title,
    Words.Sentences sentences,
    String badge,
    String tone,
    List<Stage> stages,
    List<LedgerLine> ledger,
    List<Told> messages) {

  private static final String ANEW = Reason.RESTARTED.name();
  private static final String GOING_ON = Reason.PAUSED.name();

  /** A message that was sent, in words. */
  record Told(String what, String medium, String state, String tone, Instant at) {}

  Disclosed what() {
    return seen.what();
  }

  static StatusPage of(Seen seen, Words words, Locale locale) {
    var what = seen.what();
    return new StatusPage(
        seen,
        title(what, words, locale),
        words.sentences(what, locale),
        badge(what, words, locale),
        tone(what),
        what.way().stream().map(it -> stage(it, words, locale)).toList(),
        LedgerLine.of(what.promise(), words, locale),
        what.messages().stream().map(it -> told(it, words, locale)).toList());
  }

  private static String title(Disclosed what, Words words, Locale locale) {
    if (what.procedureName() != null) {
      return what.procedureName();
    }
    if (what.field() != null) {
      return words.text("status.title.field", locale, what.field());
    }
    return what.report() == null
        ? words.text("status.title.unknown", locale)
        : words.text("status.title.reported", locale, what.report().department());
  }

  private static String badge(Disclosed what, Words words, Locale locale) {
    return what.situation() == null
        ? words.text("group." + what.group().name(), locale)
        : words.text("status." + what.situation().status().code(), locale);
  }

  private static String tone(Disclosed what) {
    var situation = what.situation();
    if (situation == null) {
      return what.group() == Group.WAITING_FOR_APPLICANT ? "ask" : "busy";
    }
    return switch (situation.status()) {
      case ACCEPTED, PROCESSING -> processing(situation);
      case SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION -> "ask";
      case RESULT_READY, RETURNED -> finished(situation);
      case RECEPTION_REFUSED, STOPPED -> "bad";
      case SUBMITTED, WITHDRAWAL_REQUESTED -> "calm";
    };
  }

  private static String processing(Situation situation) {
    return switch (situation) {
      case PROCESSING_LATE -> "bad";
      case PROCESSING_RESCHEDULED, PROCESSING_AGAIN -> "warn";
      default -> "busy";
    };
  }

  private static String finished(Situation situation) {
    return switch (situation) {
      case RESULT_REFUSED -> "bad";
      case CORRECTING -> "warn";
      default -> "good";
    };
  }

  private static Stage stage(Stop stop, Words words, Locale locale) {
    var key = "stop." + stop.kind().name();
    var title = stop.name() == null ? words.text(key, locale) : stop.name();
    var unit =
        stop.agency() == null
            ? words.textIfAny(key + ".unit", locale)
            : words.agency(stop.agency());
    return new Stage(
        title,
        unit == null || unit.isEmpty() ? null : unit,
        stop.at(),
        null,
        Stage.Progress.valueOf(stop.progress().name()));
  }

  private static Told told(Message message, Words words, Locale locale) {
    var what = words.textIfAny("told." + message.trigger(), locale);
    var tone =
        switch (message.state()) {
          case DELIVERED -> "good";
          case FAILED -> "bad";
          case QUEUED, ACCEPTED, UNCERTAIN -> "calm";
        };
    return new Told(
        what == null ? words.text("told.other", locale) : what,
        words.text("medium." + message.medium(), locale),
        words.text("told.state." + message.state().name(), locale),
        tone,
        message.stateAt());
  }

  /** Whether the promised moment is still ahead of an open dossier. */
  public boolean isOpen() {
    return what().finishedAt() == null;
  }

  /** Whether papers can be handed in online now. */
  public boolean canSupplement() {
    var situation = what().situation();
    return what().tier() == Tier.SECRET
        && (situation == Situation.DESK_WAITS_FOR_PAPERS
            || situation == Situation.DESK_WINDOW_EXPIRED
            || situation == Situation.WAITS_FOR_PAPERS
            || situation == Situation.WAITS_FOR_PAPERS_AGAIN);
  }

  /** Whether something is to be paid that can be paid online. */
  public boolean canPay() {
    var fee = what().fee();
    return what().owed() != null || (isOpen() && fee != null && fee.outstanding() > 0);
  }

  /** After the result was handed over: NĐ 118/2025 art. 33. */
  public boolean canRate() {
    return what().tier() == Tier.SECRET && what().situation() == Situation.RETURNED;
  }

  /** Heading of the sealed words. */
  public String wordsHeading() {
    var situation = what().situation();
    if (situation == Situation.PROCESSING_RESCHEDULED) {
      return "words.cause";
    }
    if (situation == Situation.WAITS_FOR_PAYMENT) {
      return "words.payment";
    }
    return situation != null && situation.status().code() == 5 ? "words.papers" : "words.reason";
  }

  public @Nullable Boolean finishedOnTime() {
    return what().onTime();
  }

  /** Whether it ended without what was asked for; a code that may be guessed does not tell. */
  public boolean isStopped() {
    var status = what().status();
    return status == NationalStatus.STOPPED || status == NationalStatus.RECEPTION_REFUSED;
  }

  /** Heading of what was promised, or of the end once it came; no more than that to a guess. */
  public String promiseHeading() {
    if (isOpen()) {
      return what().report() == null ? "status.promise" : "status.deadline";
    }
    return what().status() == null || isStopped() ? "status.ended" : "status.done";
  }

  /** How the end stands to the promise: who was refused does not read that it was in time. */
  public @Nullable String verdict() {
    var inTime = finishedOnTime();
    if (inTime == null || (inTime && isStopped())) {
      return null;
    }
    return inTime ? "status.promise.kept" : "status.promise.broken";
  }

  /** Why the clock stands still; a code that may be guessed does not tell. */
  public String pause() {
    return switch (what().status()) {
      case null ->
          what().group() == Group.WAITING_FOR_APPLICANT
              ? "status.promise.stopped"
              : "status.promise.stopped.still";
      case FINANCIAL_OBLIGATION -> "status.promise.stopped.payment";
      case SUPPLEMENT_REQUESTED -> "status.promise.stopped.papers";
      default -> "status.promise.stopped.agency";
    };
  }

  /** How the clock went on: from the start with new papers, else with what was left. */
  public String resumption() {
    var promise = what().promise();
    var anew =
        promise == null
            || promise.ledger().stream()
                .map(Promise.Line::kind)
                .filter(it -> it.equals(ANEW) || it.equals(GOING_ON))
                .reduce((_, last) -> last)
                .filter(ANEW::equals)
                .isPresent();
    return anew ? "status.promise.again" : "status.promise.going-on";
  }
}
