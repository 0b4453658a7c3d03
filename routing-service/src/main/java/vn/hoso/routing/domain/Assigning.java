package vn.hoso.routing.domain;

import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.RoutingEvent.StepReassigned;
import vn.hoso.contract.RoutingEvent.StepRecalled;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Reassign;
import vn.hoso.routing.domain.Rejection.CannotTake;
import vn.hoso.routing.domain.Rejection.NotPassedOnBy;
import vn.hoso.routing.domain.Rejection.NothingToRecall;
import vn.hoso.routing.domain.Rejection.OfficerAway;
import vn.hoso.routing.domain.Rejection.RoleMissing;
import vn.hoso.routing.domain.Rejection.TakenOn;

/** Who has a step, beyond taking it oneself. */
final class Assigning {

  private Assigning() {}

  /** A leader gives the step to somebody who may do it and is there. */
  static Decision reassign(Way way, Task task, Reassign it) {
    var role = way.role(task.step());
    var to = it.to();
    if (!it.by().isLeader()) {
      return Decision.reject(new RoleMissing(StepRole.LEADER));
    }
    if (!to.worksFor(way.step(task.step()).agency()) || !to.mayDo(role)) {
      return Decision.reject(new CannotTake(to.user(), role));
    }
    var today = it.at().atZone(WorkingCalendar.ZONE).toLocalDate();
    var away = to.absenceOn(today).orElse(null);
    if (away != null) {
      return Decision.reject(new OfficerAway(to.user(), away.until()));
    }
    return to.user().equals(task.officer())
        ? Decision.accept()
        : Decision.accept(
            new StepReassigned(it.at(), task.step(), task.officer(), to.user(), it.by().user()));
  }

  /** Whoever passed the dossier on takes it back, as long as nobody has taken it on. */
  static Decision callBack(Task task, CallBack it) {
    var holder = task.officer();
    if (holder != null) {
      return Decision.reject(new TakenOn(task.step(), holder));
    }
    var before = task.passedOn();
    if (before == null || before.officer() == null) {
      return Decision.reject(new NothingToRecall());
    }
    if (!it.by().actsAs(before.officer())) {
      return Decision.reject(new NotPassedOnBy(before.officer()));
    }
    return Decision.accept(
        new StepRecalled(
            it.at(), task.step(), before.step(), it.by().user(), before.dueAt(), it.reason()));
  }
}
