package vn.hoso.routing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Promise;
import vn.hoso.routing.domain.SlipTerm;

/**
 * One dossier as the desk sees it, on a page and in JSON.
 *
 * @param stage word of a {@link Place}
 * @param status national status, 1 to 10
 * @param applicant name in the clear, for staff in scope only; absent once forgotten
 * @param paused the clocks stand: the citizen has the word
 * @param minutesLeft working minutes to the promise; absent where nothing runs
 * @param actions what this caller may do next, as in the addresses of commands
 * @param apology what waits for a leader's signature
 * @param rescheduled that another day was promised, and which was promised before
 * @param consultation while another agency has the word
 * @param correction the last one; the dossier stays returned
 * @param legs the agencies that are at work at the same time, the lead first; empty where one is
 * @param slips with which papers went from agency to agency, the last one first
 * @param feeDue what is to be paid before the result is handed over, in đồng; absent where nothing
 * @param askBy until when papers may be asked for in time; absent once they were
 */
record DossierView(
    String id,
    long version,
    @Nullable String code,
    String stage,
    int status,
    ProcedureView procedure,
    Channel channel,
    String receivingAgency,
    String competentAgency,
    @Nullable String applicant,
    @Nullable Instant acceptedAt,
    @Nullable Promise promise,
    @Nullable Long minutesLeft,
    boolean paused,
    @Nullable OpenStep step,
    List<StepView> steps,
    @Nullable SupplementView supplement,
    @Nullable Instant withdrawalRequestedAt,
    @Nullable ResultView result,
    List<String> actions,
    List<DeedView> history,
    @Nullable ApologyView apology,
    @Nullable RescheduledView rescheduled,
    @Nullable ConsultationView consultation,
    @Nullable CorrectionView correction,
    @Nullable ObligationView obligation,
    List<LegView> legs,
    List<SlipLine> slips,
    @Nullable Long feeDue,
    @Nullable AskByView askBy) {

  private static final String COMPLETED = "completed";
  private static final Set<String> TURNS = Set.of("returned", "recalled", "called-back", "refused");

  /** Whether whoever looks has to say which of the open legs they mean. */
  public boolean asksForLeg() {
    return legs.stream().filter(it -> it.yours() && it.dueAt() != null).count() > 1;
  }

  /** What was asked for by the applicant. */
  record ProcedureView(String code, String name, String field) {}

  /** The step somebody has to do now. */
  record OpenStep(
      int number,
      String name,
      String role,
      @Nullable String officer,
      Instant assignedAt,
      Instant dueAt,
      @Nullable Long minutesLeft,
      String agency) {}

  /**
   * One step of the way.
   *
   * @param state {@code done}, {@code current}, {@code waiting}, {@code late}, {@code ahead},
   *     {@code stopped}, or {@code skipped} where a stop came before it began
   * @param officer who did it last, or has it
   * @param at when it was done, or assigned
   */
  record StepView(
      int number,
      String name,
      String role,
      int budgetMinutes,
      String state,
      @Nullable String officer,
      @Nullable Instant at,
      String agency) {}

  /**
   * One of several agencies that work at the same time.
   *
   * @param step the one it has come to, or has ended with
   * @param state {@code done}, {@code current}, {@code late} or {@code waiting}
   * @param dueAt by its own clock; absent when it is done
   * @param yours whether whoever looks may act for the agency
   */
  record LegView(
      int step,
      String name,
      String agency,
      boolean lead,
      String state,
      @Nullable String officer,
      @Nullable Instant dueAt,
      @Nullable Long minutesLeft,
      boolean yours) {}

  /** A hand-over slip; {@code receivedAt} is absent while the papers are on the road. */
  record SlipLine(
      int number,
      Instant at,
      String from,
      String to,
      String by,
      @Nullable String papers,
      @Nullable Instant receivedAt,
      @Nullable String receivedBy) {}

  /** What the citizen was asked for. */
  record SupplementView(Instant askedAt, Instant until, @Nullable String what, boolean expired) {}

  /**
   * What the citizen has to pay first.
   *
   * @param amount in đồng
   * @param what absent for the fee
   */
  record ObligationView(Instant raisedAt, long amount, boolean fee, @Nullable String what) {}

  /** How it ended. */
  record ResultView(
      Outcome outcome,
      Instant at,
      @Nullable String place,
      @Nullable String note,
      @Nullable Instant handedOverAt,
      @Nullable String by) {}

  /** One line of the control slip. */
  record DeedView(
      Instant at,
      String kind,
      int step,
      @Nullable String by,
      @Nullable String words,
      @Nullable String to) {}

  /**
   * An apology that was drafted: the promise cannot be kept.
   *
   * @param cause word of a {@code Delay}
   */
  record ApologyView(Instant at, LocalDate proposed, String cause, String step) {}

  /** The promise was moved; statistics go by the original one. */
  record RescheduledView(Instant at, Instant originalDueAt) {}

  /**
   * What another agency was asked.
   *
   * @param silent it has not answered in time
   */
  record ConsultationView(
      Instant at,
      String of,
      Inquiry kind,
      Instant until,
      boolean counts,
      boolean silenceConsents,
      boolean silent,
      @Nullable String question) {}

  /** The last case about an error in a result that was handed over. */
  record CorrectionView(
      int number,
      Instant at,
      Instant dueAt,
      boolean overdue,
      @Nullable Instant closedAt,
      @Nullable String error) {}

  /** The slip whose papers are on the road; null where none are. */
  public @Nullable SlipLine onTheRoad() {
    return slips.isEmpty() || slips.getFirst().receivedAt() != null ? null : slips.getFirst();
  }

  /**
   * The term of the slip for a supplement.
   *
   * @param state word of a {@link SlipTerm.State}
   */
  record AskByView(Instant until, String state) {

    static AskByView of(SlipTerm it, Instant now) {
      return new AskByView(it.until(), it.at(now).name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * What sent the dossier back or ended it, with the reason; null once a step was completed since.
   */
  public @Nullable DeedView turn() {
    return history.stream()
        .filter(it -> it.kind().equals(COMPLETED) || TURNS.contains(it.kind()))
        .findFirst()
        .filter(it -> !it.kind().equals(COMPLETED) && it.words() != null)
        .orElse(null);
  }

  /** Whether the caller may do this next. */
  public boolean may(String action) {
    return actions.contains(action);
  }
}
