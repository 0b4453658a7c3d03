package vn.hoso.intake.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.intake.application.Ruled;
import vn.hoso.intake.application.Till;
import vn.hoso.platform.web.Problem;

/**
 * Where the payment gateway tells of money. It needs no log-in: the fields are signed. The same
 * transaction may be told as often as the gateway likes.
 */
@RestController
class PaymentController {

  private final Till till;

  PaymentController(Till till) {
    this.till = till;
  }

  @PostMapping(
      path = "/api/intake/payments",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Map<String, Object> take(@RequestParam Map<String, String> fields) {
    var notice = till.read(fields);
    if (notice == null) {
      throw Problem.of(HttpStatus.FORBIDDEN, "payment-not-genuine").exception();
    }
    var ruled = till.arrived(notice);
    if (!(ruled instanceof Ruled.Done done)) {
      throw Refusals.of(ruled).exception();
    }
    Acknowledgement.await(done.published());
    return Map.of("transaction", notice.transaction(), "recorded", true);
  }
}
