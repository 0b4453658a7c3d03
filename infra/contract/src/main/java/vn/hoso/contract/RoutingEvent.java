package vn.hoso.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that only routing-service may state. */
public sealed interface RoutingEvent extends DossierEvent {

  /**
   * Passed to the professional department (4): NĐ 118/2025 art. 18.
   *
   * @param agency the competent agency
   * @param steps the way it will go
   * @param dueAt the promise, null where the procedure has none
   * @param rules name of the rule set it was accepted under and keeps; null in older facts
   * @param calendar id and version of the calendar it was accepted under and keeps; null in older
   *     facts
   */
  @EventName("dossier.transferred.v1")
  record DossierTransferred(
      Instant at,
      String agency,
      List<Step> steps,
      @Nullable Instant dueAt,
      @Nullable String rules,
      @Nullable String calendar)
      implements RoutingEvent {
    public DossierTransferred {
      steps = List.copyOf(steps);
    }

    /** Under the rules of the law and the calendar of now. */
    public DossierTransferred(
        Instant at, String agency, List<Step> steps, @Nullable Instant dueAt) {
      this(at, agency, steps, dueAt, null, null);
    }
  }

  /**
   * A step waits for somebody of its role and agency.
   *
   * @param step its number
   * @param dueAt its budget is used up then
   */
  @EventName("dossier.step-assigned.v1")
  record StepAssigned(Instant at, int step, Instant dueAt) implements RoutingEvent {}

  /** An officer took the step. */
  @EventName("dossier.step-claimed.v1")
  record StepClaimed(Instant at, int step, String officer) implements RoutingEvent {}

  /** The step is done. */
  @EventName("dossier.step-completed.v1")
  record StepCompleted(Instant at, int step, String officer) implements RoutingEvent {}

  /**
   * Sent back to an earlier step.
   *
   * @param to the number of that step
   */
  @EventName("dossier.step-returned.v1")
  record StepReturned(Instant at, int step, int to, String officer, Sealed reason)
      implements RoutingEvent {}

  /**
   * Papers are missing (5); asked once and completely: NĐ 118/2025 art. 19(5).
   *
   * @param what sealed: which papers and why
   * @param until 15 days after this notice
   * @param override sealed: why a leader has asked again, though the law gives one request; null on
   *     the first
   * @param lateAfter until when the slip should have gone out, three working days after receipt;
   *     null where it was in time, and in older facts
   */
  @EventName("dossier.supplement-requested.v1")
  record SupplementRequested(
      Instant at,
      int step,
      String officer,
      Sealed what,
      Instant until,
      @Nullable Sealed override,
      @Nullable Instant lateAfter)
      implements RoutingEvent {

    /** In time. */
    public SupplementRequested(
        Instant at,
        int step,
        String officer,
        Sealed what,
        Instant until,
        @Nullable Sealed override) {
      this(at, step, officer, what, until, override, null);
    }

    /** The first and, by law, the only request, in time. */
    public SupplementRequested(Instant at, int step, String officer, Sealed what, Instant until) {
      this(at, step, officer, what, until, null, null);
    }
  }

  /** The window of the supplement went by without papers. */
  @EventName("dossier.supplement-window-expired.v1")
  record SupplementWindowExpired(Instant at) implements RoutingEvent {}

  /**
   * Processing goes on (4): with the full time when a supplement is complete, NĐ 118/2025 art.
   * 19(5), with the time that was left when a withdrawal is taken back.
   *
   * @param promise the new promise, null where the procedure has none
   * @param stood how long the clock had stood and for what; null in older facts
   * @param originalDueAt what statistics go by where that is not the promise: it was rescheduled
   */
  @EventName("dossier.processing-resumed.v1")
  record ProcessingResumed(
      Instant at,
      int step,
      @Nullable Promise promise,
      @Nullable Standstill stood,
      @Nullable Instant originalDueAt)
      implements RoutingEvent {

    /** Statistics go by the promise. */
    public ProcessingResumed(Instant at, int step, @Nullable Promise promise) {
      this(at, step, promise, null, null);
    }
  }

  /** Little of the step's budget is left. */
  @EventName("dossier.step-due-soon.v1")
  record StepDueSoon(Instant at, int step, Instant dueAt) implements RoutingEvent {}

  /** The step's budget is used up. */
  @EventName("dossier.step-overdue.v1")
  record StepOverdue(Instant at, int step, Instant dueAt) implements RoutingEvent {}

  /** Little of the promised time is left. */
  @EventName("dossier.due-soon.v1")
  record DossierDueSoon(Instant at, Instant dueAt) implements RoutingEvent {}

  /** The promised moment went by. */
  @EventName("dossier.overdue.v1")
  record DossierOverdue(Instant at, Instant dueAt) implements RoutingEvent {}

  /**
   * The result, granted or refused, is at the one-stop desk (9).
   *
   * @param note sealed words on a refusal
   * @param place where to collect it, as words
   */
  @EventName("dossier.result-ready.v1")
  record ResultReady(
      Instant at, Outcome outcome, String officer, String place, @Nullable Sealed note)
      implements RoutingEvent {}

  /** Handed to the citizen (10). */
  @EventName("dossier.result-returned.v1")
  record ResultReturned(Instant at, String by) implements RoutingEvent {}

  /** Stopped without a result (8): withdrawn, or lapsed after the supplement window. */
  @EventName("dossier.processing-stopped.v1")
  record ProcessingStopped(Instant at, Outcome outcome, @Nullable String by)
      implements RoutingEvent {}

  /** The withdrawal came after the decision: NĐ 118/2025 art. 21. */
  @EventName("dossier.withdrawal-declined.v1")
  record WithdrawalDeclined(Instant at) implements RoutingEvent {}

  /**
   * Promised anew with an apology, once: NĐ 118/2025 art. 19(6).
   *
   * @param by the leader who signs
   * @param originalDueAt what was promised before; statistics go by it
   * @param promise the new promise
   * @param cause sealed: why it takes longer, for the citizen to read
   * @param late said later than a day before the promise
   */
  @EventName("dossier.rescheduled.v1")
  record DossierRescheduled(
      Instant at, String by, Instant originalDueAt, Promise promise, Sealed cause, boolean late)
      implements RoutingEvent {}

  /**
   * The steps that are left will take longer than was promised, so an apology waits to be signed.
   *
   * @param dueAt the promise that cannot be kept; one draft for each
   * @param proposedAt when the result can be there
   * @param step the step that is open
   */
  @EventName("dossier.apology-drafted.v1")
  record ApologyDrafted(Instant at, Instant dueAt, Instant proposedAt, int step, Delay cause)
      implements RoutingEvent {}

  /**
   * Found wrong before it was handed over, so work begins again (4).
   *
   * @param to the number of the step it goes back to
   * @param reason sealed: what is wrong
   */
  @EventName("dossier.result-recalled.v1")
  record ResultRecalled(Instant at, String by, int to, Sealed reason) implements RoutingEvent {}

  /**
   * Not eligible, found during processing (8): the slip of NĐ 118/2025 art. 19(3) ends the dossier.
   *
   * @param by the leader who signs
   * @param reason sealed: what the slip says
   */
  @EventName("dossier.resolution-refused.v1")
  record ResolutionRefused(Instant at, int step, String by, Sealed reason)
      implements RoutingEvent {}

  /**
   * Another agency is asked to verify something or for its opinion: NĐ 118/2025 art. 19(4).
   *
   * @param of the agency that is asked, in words
   * @param question sealed
   * @param until it answers by then
   * @param counts the time of it counts towards the promise; if not, the clock stands
   * @param silenceConsents no answer by then is a yes
   */
  @EventName("dossier.consultation-opened.v1")
  record ConsultationOpened(
      Instant at,
      int step,
      String by,
      String of,
      Inquiry kind,
      Sealed question,
      Instant until,
      boolean counts,
      boolean silenceConsents)
      implements RoutingEvent {}

  /**
   * The other agency has answered.
   *
   * @param answer sealed
   */
  @EventName("dossier.consultation-answered.v1")
  record ConsultationAnswered(Instant at, int step, String by, Sealed answer)
      implements RoutingEvent {}

  /**
   * The other agency has not answered in time.
   *
   * @param consent its silence is a yes, so work goes on by itself
   */
  @EventName("dossier.consultation-timed-out.v1")
  record ConsultationTimedOut(Instant at, int step, boolean consent) implements RoutingEvent {}

  /**
   * An official error was found in a result that was handed over: NĐ 118/2025 art. 23(1). A case of
   * its own, linked by the dossier; the dossier stays returned.
   *
   * @param number of the case, from 1 within the dossier
   * @param error sealed: what is wrong
   * @param dueAt three working days later
   */
  @EventName("dossier.correction-opened.v1")
  record CorrectionOpened(Instant at, int number, String by, Sealed error, Instant dueAt)
      implements RoutingEvent {}

  /** The time to correct an official error went by. */
  @EventName("dossier.correction-overdue.v1")
  record CorrectionOverdue(Instant at, int number, Instant dueAt) implements RoutingEvent {}

  /**
   * The official error is corrected.
   *
   * @param outcome sealed: what was done
   */
  @EventName("dossier.correction-closed.v1")
  record CorrectionClosed(Instant at, int number, String by, Sealed outcome)
      implements RoutingEvent {}

  /**
   * The calendar was changed and this dossier's promise counted again by it. Until then a dossier
   * keeps the calendar it was promised by.
   *
   * @param calendarBefore id and version; that of now stands in the promise
   * @param dueBefore what was promised
   * @param promise what is promised now, perhaps for the same moment
   * @param originalDueAt what statistics go by where it is not the promise: it was rescheduled
   * @param reason sealed: why the calendar was changed
   */
  @EventName("dossier.calendar-changed.v1")
  record CalendarChanged(
      Instant at,
      String by,
      String calendarBefore,
      Instant dueBefore,
      Promise promise,
      @Nullable Instant originalDueAt,
      Sealed reason)
      implements RoutingEvent {}

  /**
   * A leader gave the step to an officer of the agency.
   *
   * @param from who had it, null where nobody did
   * @param to who has it now
   * @param by the leader
   */
  @EventName("dossier.step-reassigned.v1")
  record StepReassigned(Instant at, int step, @Nullable String from, String to, String by)
      implements RoutingEvent {}

  /**
   * A completed step was called back before anybody took the next one.
   *
   * @param step the next one, which nobody had taken
   * @param to the step that is open again, as it was when it was completed
   * @param officer who called it back and has it again
   * @param dueAt its budget is used up then, as before
   */
  @EventName("dossier.step-recalled.v1")
  record StepRecalled(Instant at, int step, int to, String officer, Instant dueAt, Sealed reason)
      implements RoutingEvent {}

  /**
   * Something is to be paid before processing goes on (6); every clock stands until it is settled.
   *
   * @param obligation names it within the dossier: {@link IntakeEvent.FeeSet#NAME} for the fee
   * @param step the one that waits
   * @param officer null when the acceptance itself raised it, for a fee collected before processing
   * @param what sealed: what is to be paid and why; null for the fee
   * @param amount in đồng
   */
  @EventName("dossier.financial-obligation-raised.v1")
  record FinancialObligationRaised(
      Instant at,
      String obligation,
      int step,
      @Nullable String officer,
      @Nullable Sealed what,
      long amount)
      implements RoutingEvent {}

  /**
   * It is paid, and processing goes on (4) with the time that was left.
   *
   * @param promise the new promise, null where the procedure has none
   * @param officer who saw a proof of payment made elsewhere; null when the centre has the money
   * @param proof sealed: what the officer saw
   * @param originalDueAt what statistics go by where it is not the promise: it was rescheduled
   */
  @EventName("dossier.financial-obligation-settled.v1")
  record FinancialObligationSettled(
      Instant at,
      String obligation,
      int step,
      @Nullable Promise promise,
      @Nullable String officer,
      @Nullable Sealed proof,
      @Nullable Instant originalDueAt)
      implements RoutingEvent {

    /** Of a dossier that was not rescheduled. */
    public FinancialObligationSettled(
        Instant at,
        String obligation,
        int step,
        @Nullable Promise promise,
        @Nullable String officer,
        @Nullable Sealed proof) {
      this(at, obligation, step, promise, officer, proof, null);
    }
  }

  /**
   * Several agencies begin at the same time, each with a clock of its own: NĐ 118/2025 art. 20(2b).
   * Which step is due when, the assignments that follow tell.
   *
   * @param stage number of the stretch of the way that has legs
   * @param lead code of the agency that gathers the results
   * @param agencies codes of all that begin, the lead first
   */
  @EventName("dossier.legs-opened.v1")
  record LegsOpened(Instant at, int stage, String lead, List<String> agencies)
      implements RoutingEvent {
    public LegsOpened {
      agencies = List.copyOf(agencies);
    }
  }

  /**
   * Every agency has done its part; the lead goes on.
   *
   * @param stage number of the stretch of the way that had legs
   * @param lead code of the agency that gathers the results
   */
  @EventName("dossier.legs-joined.v1")
  record LegsJoined(Instant at, int stage, String lead) implements RoutingEvent {}

  /**
   * The papers go to another agency with a slip (phiếu chuyển xử lý): NĐ 118/2025 art. 20(2a). No
   * step is open until they are there.
   *
   * @param slip number of the slip, from 1 within the dossier
   * @param step the one that was done, or sent back
   * @param to the step that begins when the papers are there
   * @param from code of the agency that sends
   * @param agency code of the agency that receives
   * @param by who sends
   * @param papers sealed: which papers go; null where they go back as they came
   */
  @EventName("dossier.papers-sent.v1")
  record PapersSent(
      Instant at,
      int slip,
      int step,
      int to,
      String from,
      String agency,
      String by,
      @Nullable Sealed papers)
      implements RoutingEvent {}

  /**
   * The other agency has the papers of a slip, and its clock begins.
   *
   * @param slip number of the slip
   * @param step the one that begins
   * @param agency code of the agency that has them
   * @param by who received them
   */
  @EventName("dossier.papers-received.v1")
  record PapersReceived(Instant at, int slip, int step, String agency, String by)
      implements RoutingEvent {}
}
