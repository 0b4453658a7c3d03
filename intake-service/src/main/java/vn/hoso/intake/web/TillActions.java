package vn.hoso.intake.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.intake.application.Fees.Choice;
import vn.hoso.intake.application.Ruled;
import vn.hoso.intake.application.Till;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** What page and JSON of the till share: the door, a look at what was typed, then the till. */
@Component
final class TillActions {

  private static final Pattern RECEIPT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,39}");
  private static final long MOST = 1_000_000_000_000L;

  private final CounterDoor door;
  private final Till till;

  TillActions(CounterDoor door, Till till) {
    this.door = door;
    this.till = till;
  }

  Ruled setFee(String id, long version, Staff staff, Choice choice) {
    door.open(id, staff);
    return till.setFee(id, version, staff.user(), choice);
  }

  /** Cash or a transfer that the desk has seen; what is paid online comes by itself. */
  Ruled take(
      String id,
      long version,
      Staff staff,
      @Nullable String receipt,
      @Nullable String obligation,
      @Nullable Long amount,
      @Nullable PaymentMethod method) {
    door.open(id, staff);
    if (method == null || method == PaymentMethod.ONLINE) {
      throw wrong("/method", "method-unusable");
    }
    return till.take(
        id,
        version,
        staff.user(),
        receipt("/receipt", receipt),
        obligation == null ? "" : obligation,
        amount(amount),
        method);
  }

  /** A leader's business: money leaves the till. */
  Ruled refund(
      String id,
      long version,
      Staff staff,
      @Nullable String payment,
      @Nullable Long amount,
      @Nullable String reason) {
    door.open(id, staff);
    staff.requireRole(Role.LEADER);
    return till.refund(
        id,
        version,
        staff.user(),
        payment == null ? "" : payment,
        amount(amount),
        CounterActions.text("/refundReason", reason));
  }

  private static String receipt(String pointer, @Nullable String typed) {
    var plain = typed == null ? "" : typed.strip();
    if (!RECEIPT.matcher(plain).matches()) {
      throw wrong(pointer, "receipt-unusable");
    }
    return plain;
  }

  private static long amount(@Nullable Long typed) {
    if (typed == null || typed < 1 || typed > MOST) {
      throw wrong("/amount", "amount-unusable");
    }
    return typed;
  }

  private static RuntimeException wrong(String pointer, String code) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
        .wrong(pointer, code)
        .exception();
  }
}
