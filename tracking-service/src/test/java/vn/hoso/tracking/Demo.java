package vn.hoso.tracking;

import java.time.Duration;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.EndReported;
import vn.hoso.contract.IntakeEvent.StepReported;
import vn.hoso.contract.NotificationEvent.NotificationDelivered;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.StepClaimed;
import vn.hoso.contract.RoutingEvent.StepCompleted;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.testing.TestTokens;

/** Every kind of page to look at in a browser: run its main; the addresses are printed. */
final class Demo {

  private static final Logger LOG = Logger.getLogger(Demo.class.getName());

  private Demo() {}

  public static void main(String[] arguments) throws InterruptedException {
    var service = Running.start("--server.port=8099");
    say("addresses", vn.hoso.testkit.Kafka.address() + " " + service.store.address());
    say("submitted", submitted(service));
    say("processing", processing(service));
    say("supplement", supplement(service));
    say("late", late(service));
    say("ready", ended(service, Outcome.APPROVED, false));
    say("refused", ended(service, Outcome.REFUSED, false));
    say("returned", ended(service, Outcome.APPROVED, true));
    reported(service);
    service.office().submits(Facts.BIRTH).skipsAndSays(Facts.accepted());
    say("token", TestTokens.shared().staff("vanhanh", "*", Role.OPERATOR));
    Thread.currentThread().join(Duration.ofHours(1));
  }

  private static void say(String what, @Nullable Object where) {
    LOG.info("DEMO " + what + " " + where);
  }

  private static Object submitted(Running service) {
    return service.office().submits(Facts.BIRTH).code;
  }

  private static Office inProcess(Running service) {
    var office = service.office().submits(Facts.BIRTH);
    return office.says(
        Facts.accepted(),
        Facts.queued("sms"),
        new NotificationDelivered(Facts.minute(12), "sms"),
        Facts.transferred(),
        new StepAssigned(Facts.minute(21), 1, Facts.DUE));
  }

  private static Object processing(Running service) {
    return inProcess(service)
        .says(
            new StepClaimed(Facts.minute(25), 1, "canbo1"),
            new StepCompleted(Facts.minute(70), 1, "canbo1"),
            new StepAssigned(Facts.minute(71), 2, Facts.DUE))
        .code;
  }

  private static Object supplement(Running service) {
    var office = inProcess(service);
    return office.says(
            new SupplementRequested(
                Facts.minute(60),
                1,
                "canbo1",
                office.sealed(
                    "Bản chính Giấy chứng sinh (bản chụp bị mờ, không đọc được ngày sinh)."),
                Facts.DUE))
        .code;
  }

  private static Object late(Running service) {
    return inProcess(service).says(new DossierOverdue(Facts.DUE.plusSeconds(60), Facts.DUE)).code;
  }

  private static Object ended(Running service, Outcome outcome, boolean returned) {
    var office = inProcess(service);
    office.says(
        new StepCompleted(Facts.minute(70), 1, "canbo1"),
        new StepAssigned(Facts.minute(71), 2, Facts.DUE),
        new StepCompleted(Facts.minute(180), 2, "lanhdao"),
        new vn.hoso.contract.RoutingEvent.ResultReady(
            Facts.minute(200),
            outcome,
            "lanhdao",
            "Bộ phận Một cửa UBND phường Cầu Giấy",
            outcome == Outcome.REFUSED
                ? office.sealed("Trẻ đã được đăng ký khai sinh tại UBND phường Nghĩa Đô.")
                : null));
    if (returned) {
      office.says(new ResultReturned(Facts.minute(260), "tiepnhan"));
    }
    return office.code;
  }

  private static void reported(Running service) {
    service
        .office()
        .says(
            Facts.reported(Facts.DUE),
            new StepReported(Facts.minute(30), "Confirmation of receipt", "Group 1", null),
            new StepReported(
                Facts.minute(90), "T02 Check confirmation of receipt", "Group 4", null),
            new EndReported(Facts.minute(120), null));
  }
}
