package vn.hoso.tracking.domain;

import vn.hoso.contract.NationalStatus;

/** What is going on, finer than the national status: for each a citizen reads another sentence. */
public enum Situation {
  /** Known by a fact that says nothing of its beginning yet. */
  ARRIVING(NationalStatus.SUBMITTED),
  SUBMITTED(NationalStatus.SUBMITTED),
  PAPERS_HANDED_IN(NationalStatus.SUBMITTED),
  ACCEPTED(NationalStatus.ACCEPTED),
  RECEPTION_REFUSED(NationalStatus.RECEPTION_REFUSED),
  PROCESSING(NationalStatus.PROCESSING),
  PROCESSING_WITHOUT_PROMISE(NationalStatus.PROCESSING),
  PROCESSING_LATE(NationalStatus.PROCESSING),
  DESK_WAITS_FOR_PAPERS(NationalStatus.SUPPLEMENT_REQUESTED),
  WAITS_FOR_PAPERS(NationalStatus.SUPPLEMENT_REQUESTED),
  CHECKS_PAPERS(NationalStatus.SUPPLEMENT_REQUESTED),
  WINDOW_EXPIRED(NationalStatus.SUPPLEMENT_REQUESTED),
  WAITS_FOR_PAYMENT(NationalStatus.FINANCIAL_OBLIGATION),
  WITHDRAWAL_REQUESTED(NationalStatus.WITHDRAWAL_REQUESTED),
  WITHDRAWN(NationalStatus.STOPPED),
  LAPSED(NationalStatus.STOPPED),
  STOPPED(NationalStatus.STOPPED),
  RESULT_READY(NationalStatus.RESULT_READY),
  RESULT_REFUSED(NationalStatus.RESULT_READY),
  RETURNED(NationalStatus.RETURNED),
  REPORTED(NationalStatus.PROCESSING),
  REPORTED_LATE(NationalStatus.PROCESSING),
  REPORTED_DONE(NationalStatus.RESULT_READY),
  /** Promised anew with an apology. */
  PROCESSING_RESCHEDULED(NationalStatus.PROCESSING),
  /** The result was found wrong before it was handed over. */
  PROCESSING_AGAIN(NationalStatus.PROCESSING),
  /** Asked for papers although it was done before. */
  WAITS_FOR_PAPERS_AGAIN(NationalStatus.SUPPLEMENT_REQUESTED),
  /** Refused during processing. */
  RESOLUTION_REFUSED(NationalStatus.STOPPED),
  /** Another agency was asked. */
  CONSULTING(NationalStatus.PROCESSING),
  /** It has not answered in time. */
  CONSULTING_LATE(NationalStatus.PROCESSING),
  /** An official error in the result that was handed over is being corrected. */
  CORRECTING(NationalStatus.RETURNED),
  /** It was corrected. */
  CORRECTED(NationalStatus.RETURNED),
  ANSWER_LATE(NationalStatus.SUBMITTED),
  DESK_WINDOW_EXPIRED(NationalStatus.SUPPLEMENT_REQUESTED);

  private final NationalStatus status;

  Situation(NationalStatus status) {
    this.status = status;
  }

  public NationalStatus status() {
    return status;
  }

  /** Nothing more is to be done by an officer. */
  public boolean isFinished() {
    return status.code() >= NationalStatus.STOPPED.code()
        || status == NationalStatus.RECEPTION_REFUSED;
  }

  /** Somebody waits for the citizen. */
  public boolean needsCitizen() {
    return switch (this) {
      case DESK_WAITS_FOR_PAPERS, WAITS_FOR_PAPERS, WAITS_FOR_PAPERS_AGAIN, WAITS_FOR_PAYMENT ->
          true;
      case ARRIVING,
          SUBMITTED,
          PAPERS_HANDED_IN,
          ACCEPTED,
          RECEPTION_REFUSED,
          PROCESSING,
          PROCESSING_WITHOUT_PROMISE,
          PROCESSING_LATE,
          CHECKS_PAPERS,
          WINDOW_EXPIRED,
          WITHDRAWAL_REQUESTED,
          WITHDRAWN,
          LAPSED,
          STOPPED,
          RESULT_READY,
          RESULT_REFUSED,
          RETURNED,
          REPORTED,
          REPORTED_LATE,
          REPORTED_DONE,
          PROCESSING_RESCHEDULED,
          PROCESSING_AGAIN,
          RESOLUTION_REFUSED,
          CONSULTING,
          CONSULTING_LATE,
          CORRECTING,
          CORRECTED,
          ANSWER_LATE,
          DESK_WINDOW_EXPIRED ->
          false;
    };
  }
}
