package vn.hoso.notification.portal.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NationalStatus;
import vn.hoso.notification.portal.domain.Happening.Accepted;
import vn.hoso.notification.portal.domain.Happening.Charged;
import vn.hoso.notification.portal.domain.Happening.MoneyCame;
import vn.hoso.notification.portal.domain.Happening.MoneyWentBack;
import vn.hoso.notification.portal.domain.Happening.Owing;
import vn.hoso.notification.portal.domain.Happening.Paid;
import vn.hoso.notification.portal.domain.Happening.Promised;
import vn.hoso.notification.portal.domain.Happening.ReceptionRefused;
import vn.hoso.notification.portal.domain.Happening.ResultReady;
import vn.hoso.notification.portal.domain.Happening.Resumed;
import vn.hoso.notification.portal.domain.Happening.Returned;
import vn.hoso.notification.portal.domain.Happening.Reworked;
import vn.hoso.notification.portal.domain.Happening.Stopped;
import vn.hoso.notification.portal.domain.Happening.Submitted;
import vn.hoso.notification.portal.domain.Happening.SupplementAsked;
import vn.hoso.notification.portal.domain.Happening.SupplementReceived;
import vn.hoso.notification.portal.domain.Happening.Transferred;
import vn.hoso.notification.portal.domain.Happening.WithdrawalAsked;
import vn.hoso.notification.portal.domain.Happening.WithdrawalConfirmed;
import vn.hoso.notification.portal.domain.Happening.WithdrawalOver;

/**
 * The national status of a dossier while things happen to it.
 *
 * @param status null before anything happened
 * @param beneath what it is when a pending withdrawal is not there; null where none is pending
 */
record Course(@Nullable NationalStatus status, @Nullable NationalStatus beneath, boolean accepted) {

  static final Course START = new Course(null, null, false);

  /**
   * A change of the national status, and what made it.
   *
   * @param accepted whether the dossier has its official code from then on, or had it before
   */
  record Change(Entry entry, NationalStatus status, boolean accepted) {}

  /** Every change there was; what moves nothing changes nothing. */
  static List<Change> changes(List<Entry> inOrder) {
    var changes = new ArrayList<Change>();
    var now = START;
    for (var entry : inOrder) {
      var next = now.after(entry.what());
      if (next.status != null && next.status != now.status) {
        changes.add(new Change(entry, next.status, next.accepted));
      }
      now = next;
    }
    return List.copyOf(changes);
  }

  Course after(Happening what) {
    if (status != null && status.isFinal()) {
      return this;
    }
    return switch (what) {
      case Submitted _ -> at(NationalStatus.SUBMITTED);
      case Accepted _ -> new Course(NationalStatus.ACCEPTED, null, true);
      case ReceptionRefused _ -> at(NationalStatus.RECEPTION_REFUSED);
      case SupplementAsked _ -> goingOn(NationalStatus.SUPPLEMENT_REQUESTED);
      case SupplementReceived _ -> this;
      case WithdrawalAsked _ -> withdrawing();
      case WithdrawalOver _ -> beneath == null ? this : at(beneath);
      case WithdrawalConfirmed _ -> accepted ? this : at(NationalStatus.STOPPED);
      case Promised _, Charged _, MoneyCame _, MoneyWentBack _ -> this;
      case Owing _ -> goingOn(NationalStatus.FINANCIAL_OBLIGATION);
      case Transferred _, Resumed _, Reworked _, Paid _ -> goingOn(NationalStatus.PROCESSING);
      case ResultReady _ -> at(NationalStatus.RESULT_READY);
      case Returned _ -> at(NationalStatus.RETURNED);
      case Stopped _ -> at(NationalStatus.STOPPED);
    };
  }

  private Course at(NationalStatus next) {
    return new Course(next, null, accepted);
  }

  /** A wish to withdraw stays in sight until somebody decides, whatever goes on beneath it. */
  private Course goingOn(NationalStatus next) {
    return beneath == null ? at(next) : new Course(status, next, accepted);
  }

  /** Until the decision is issued: NĐ 118/2025 art. 21(1). */
  private Course withdrawing() {
    return status == null || beneath != null || status == NationalStatus.RESULT_READY
        ? this
        : new Course(NationalStatus.WITHDRAWAL_REQUESTED, status, accepted);
  }
}
