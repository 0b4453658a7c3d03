package vn.hoso.intake.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.intake.application.AcceptDossiers;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.Fees.Choice;
import vn.hoso.intake.application.Ruled;
import vn.hoso.intake.application.Supplements;
import vn.hoso.intake.papers.Upload;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** What page and JSON of the counter share: the door, the words, then the desk. */
@Component
final class CounterActions {

  private static final int LONGEST_TEXT = 2000;

  private final CounterDoor door;
  private final Desk desk;
  private final AcceptDossiers acceptDossiers;
  private final Supplements supplements;
  private final Clock clock;

  CounterActions(
      CounterDoor door,
      Desk desk,
      AcceptDossiers acceptDossiers,
      Supplements supplements,
      Clock clock) {
    this.door = door;
    this.desk = desk;
    this.acceptDossiers = acceptDossiers;
    this.supplements = supplements;
    this.clock = clock;
  }

  Ruled accept(String id, long version, Staff staff, @Nullable Limit limit, Choice fee) {
    door.open(id, staff);
    if (limit != null && !isUsable(limit)) {
      throw wrong("/limit", "limit-unusable").exception();
    }
    return acceptDossiers.accept(id, version, staff.user(), limit, fee);
  }

  Ruled askForSupplement(String id, long version, Staff staff, @Nullable String what) {
    door.open(id, staff);
    return desk.askForSupplement(id, version, staff.user(), text("/what", what));
  }

  /** Papers that lie on the counter, or files. */
  Ruled supplement(String id, long version, Staff staff, int onPaper, List<Upload> files) {
    door.open(id, staff);
    return switch (supplements.handIn(
        id,
        version,
        Channel.DIRECT,
        onPaper,
        files,
        clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
      case Supplements.HandedIn.Unfit(var mistakes) -> throw Refusals.of(mistakes).exception();
      case Supplements.HandedIn.Answered(var ruled) -> ruled;
    };
  }

  Ruled refuse(String id, long version, Staff staff, @Nullable String reason) {
    door.open(id, staff);
    return desk.refuse(id, version, staff.user(), text("/reason", reason));
  }

  Ruled requestWithdrawal(String id, long version, Staff staff, @Nullable String reason) {
    door.open(id, staff);
    return desk.requestWithdrawal(id, version, optional("/reason", reason));
  }

  Ruled confirmWithdrawal(String id, long version, Staff staff) {
    door.open(id, staff);
    return desk.confirmWithdrawal(id, version, staff.user());
  }

  Ruled cancelWithdrawal(String id, long version, Staff staff) {
    door.open(id, staff);
    return desk.cancelWithdrawal(id, version);
  }

  /** What never got its papers. */
  Ruled close(String id, long version, Staff staff) {
    door.open(id, staff);
    return desk.close(id, version, staff.user());
  }

  /** Words to a citizen: some, and not a novel. */
  static String text(String pointer, @Nullable String text) {
    var given = optional(pointer, text);
    if (given == null) {
      throw wrong(pointer, "required").exception();
    }
    return given;
  }

  static @Nullable String optional(String pointer, @Nullable String text) {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw wrong(pointer, "text-too-long").exception();
    }
    return HandInRequest.blankToNull(text);
  }

  private static boolean isUsable(Limit limit) {
    return limit.unit() == Limit.Unit.SAME_DAY
        || (limit.value().signum() > 0 && limit.value().compareTo(BigDecimal.valueOf(3650)) <= 0);
  }

  private static Problem wrong(String pointer, String code) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request").wrong(pointer, code);
  }
}
