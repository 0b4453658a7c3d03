package vn.hoso.routing.domain;

import vn.hoso.calendar.LegalLimits;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.RoutingEvent.CorrectionClosed;
import vn.hoso.contract.RoutingEvent.CorrectionOpened;
import vn.hoso.routing.domain.Command.CloseCorrection;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Rejection.CorrectionIsOpen;
import vn.hoso.routing.domain.Rejection.NothingToCorrect;
import vn.hoso.routing.domain.Rejection.RoleMissing;

/** Errors in results that were handed over, one case at a time: NĐ 118/2025 art. 23(1). */
record Corrections(WorkingCalendar calendar) {

  /** Whoever stands at the counter may hear of it. */
  Decision open(Way way, OpenCorrection it) {
    var last = way.courseSoFar().correction();
    if (!it.by().mayDo(StepRole.RECEIVER)) {
      return Decision.reject(new RoleMissing(StepRole.RECEIVER));
    }
    if (last != null && last.isOpen()) {
      return Decision.reject(new CorrectionIsOpen(last.dueAt()));
    }
    var number = last == null ? 1 : last.number() + 1;
    var due = calendar.due(LegalLimits.CORRECTION, it.at()).at();
    return Decision.accept(new CorrectionOpened(it.at(), number, it.by().user(), it.error(), due));
  }

  static Decision close(Way way, CloseCorrection it) {
    var last = way.courseSoFar().correction();
    if (last == null || !last.isOpen()) {
      return Decision.reject(new NothingToCorrect());
    }
    return it.by().mayDo(StepRole.OFFICER)
        ? Decision.accept(
            new CorrectionClosed(it.at(), last.number(), it.by().user(), it.outcome()))
        : Decision.reject(new RoleMissing(StepRole.OFFICER));
  }
}
