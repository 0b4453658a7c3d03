package vn.hoso.tracking.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Person;
import vn.hoso.contract.Procedure;
import vn.hoso.tracking.domain.Disclosed.Applicant;
import vn.hoso.tracking.domain.Disclosed.Message;

/** How much of a view each kind of code unlocks: the table of DOMAIN §7.3. */
public final class Disclosure {

  private Disclosure() {}

  /** What somebody has in hand. */
  public enum Tier {
    /** A sequential code that can be guessed: official, or of the reporting system. */
    CODE,
    /** The random lookup code. */
    SECRET
  }

  /** What a guessable code may tell of the status: whose turn it is, never how it ended. */
  public enum Group {
    RECEIVED,
    IN_PROGRESS,
    WAITING_FOR_APPLICANT,
    FINISHED;

    static Group of(NationalStatus status) {
      return switch (status) {
        case SUBMITTED -> RECEIVED;
        case ACCEPTED, PROCESSING, WITHDRAWAL_REQUESTED -> IN_PROGRESS;
        case SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION -> WAITING_FOR_APPLICANT;
        case RECEPTION_REFUSED, STOPPED, RESULT_READY, RETURNED -> FINISHED;
      };
    }
  }

  /**
   * What the vault has opened.
   *
   * @param words of {@link SealedWords}
   */
  public record Clear(@Nullable Person person, @Nullable String words) {

    public static final Clear NOTHING = new Clear(null, null);

    /** A person is never written to a log by accident. */
    @Override
    public String toString() {
      return "Clear[]";
    }
  }

  /** What may be shown of a view to somebody with this much in hand. */
  public static Disclosed of(View view, Tier tier, Clear clear) {
    var secret = tier == Tier.SECRET;
    var situation = Reading.situation(view);
    var submission = view.intake().submission();
    var acceptance = view.intake().acceptance();
    var routing = view.routing();
    var named = secret && submission != null ? named(submission.procedure()) : null;
    var current = routing.current();
    return new Disclosed(
        tier,
        Group.of(situation.status()),
        secret ? situation : null,
        Reading.code(view),
        submission == null ? null : submission.procedure().field(),
        named == null ? null : named.code(),
        named == null ? null : named.name(),
        Reading.agency(view),
        Reading.holder(view),
        Reading.channel(view),
        submission == null ? view.intake().report() : null,
        Reading.submittedAt(view),
        acceptance == null ? null : acceptance.at(),
        Reading.dueAt(view),
        Reading.promise(view),
        routing.clock().resumedAt(),
        Reading.finishedAt(view),
        secret ? routing.returnedAt() : null,
        secret && submission != null ? submission.answerBy() : null,
        Way.of(view, tier),
        secret && current != null && routing.open().size() == 1 ? current.name() : null,
        secret ? masked(clear.person()) : null,
        secret ? until(view, situation) : null,
        secret ? clear.words() : null,
        secret && routing.result() != null ? routing.result().place() : null,
        secret ? outcome(view) : null,
        secret ? messages(view) : List.of(),
        Reading.updatedAt(view),
        routing.clock().originalDueAt(),
        Reading.onTime(view),
        secret && routing.clock().owed() != null
            ? view.intake().atDesk().money().sumOf(routing.clock().owed())
            : null,
        secret ? view.intake().atDesk().money().feeSum() : null,
        secret ? rated(view) : null,
        atWork(view, situation, secret),
        secret && !situation.isFinished() ? routing.offRoad().papers() : null,
        clockStands(view, situation));
  }

  private static boolean clockStands(View view, Situation situation) {
    return Group.of(situation.status()) == Group.WAITING_FOR_APPLICANT
        || askedOffTheClock(view, situation);
  }

  private static boolean askedOffTheClock(View view, Situation situation) {
    var inquiry = view.routing().offRoad().inquiry();
    return switch (situation) {
      case CONSULTING, CONSULTING_LATE -> inquiry != null && inquiry.stopsTheClock();
      default -> false;
    };
  }

  private static List<AtWork> atWork(View view, Situation situation, boolean secret) {
    var all = AtWork.of(view, situation);
    return secret ? all : all.stream().map(AtWork::withoutStep).toList();
  }

  private static @Nullable Boolean rated(View view) {
    return view.intake().atDesk().scores() == null ? null : Boolean.TRUE;
  }

  /** A sensitive procedure is named by nobody but an officer. */
  private static @Nullable Procedure named(Procedure procedure) {
    return procedure.sensitive() ? null : procedure;
  }

  private static @Nullable Instant until(View view, Situation situation) {
    var detours = view.routing().offRoad();
    return switch (situation) {
      case DESK_WAITS_FOR_PAPERS, DESK_WINDOW_EXPIRED -> until(view.intake().supplement());
      case WAITS_FOR_PAPERS, WAITS_FOR_PAPERS_AGAIN, CHECKS_PAPERS, WINDOW_EXPIRED ->
          until(view.routing().clock().supplement());
      case CONSULTING, CONSULTING_LATE ->
          detours.inquiry() == null ? null : detours.inquiry().until();
      case CORRECTING -> detours.correctionDue();
      default -> null;
    };
  }

  private static @Nullable Instant until(@Nullable Request request) {
    return request == null ? null : request.until();
  }

  private static @Nullable Outcome outcome(View view) {
    if (view.routing().result() != null) {
      return view.routing().result().outcome();
    }
    if (view.routing().stop() != null) {
      return view.routing().stop().outcome();
    }
    var closure = view.intake().atDesk().closure();
    return closure == null ? null : closure.outcome();
  }

  private static List<Message> messages(View view) {
    return view.messages().sent().stream()
        .map(it -> new Message(it.trigger(), it.medium().name(), it.state(), it.at(), it.stateAt()))
        .toList();
  }

  private static @Nullable Applicant masked(@Nullable Person person) {
    return person == null
        ? null
        : new Applicant(
            Masks.name(person.name()),
            Masks.tail(person.phone()),
            person.identityNumber() == null ? null : Masks.tail(person.identityNumber()));
  }
}
