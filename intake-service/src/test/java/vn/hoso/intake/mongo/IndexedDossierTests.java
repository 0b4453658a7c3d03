package vn.hoso.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Evolution;

class IndexedDossierTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-17T02:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
  private static final Sealed BOX = new Sealed("Ym94");

  @Test
  void what_is_in_processing_is_sorted_by_the_promise_that_stands() {
    var submitted =
        new DossierSubmitted(
            TUESDAY,
            new Procedure("1.001612", 1, "Đăng ký thành lập hộ kinh doanh", "Hộ kinh doanh", false),
            Channel.DIRECT,
            "H26.12",
            "H26.12",
            "hash",
            BOX,
            2,
            null);
    var limit = new Limit(BigDecimal.valueOf(3), Limit.Unit.WORKING_DAY);
    var accepted =
        new DossierAccepted(
            TUESDAY,
            "H26.12-261117-0001",
            "H26.12-261117-0001",
            "tiepnhan",
            limit,
            promise(FRIDAY));
    var dossier = Evolution.evolve(Evolution.evolve(Dossier.UNSEEN, submitted), accepted);
    assertThat(IndexedDossier.index(dossier)).containsEntry("due", Date.from(FRIDAY));

    var rescheduled =
        new DossierRescheduled(TUESDAY, "lanhdao", FRIDAY, promise(MONDAY), BOX, false);
    assertThat(IndexedDossier.index(Evolution.hear(dossier, rescheduled)))
        .containsEntry("due", Date.from(MONDAY));
  }

  private static Promise promise(Instant dueAt) {
    return new Promise(dueAt, "hanh-chinh@vn-2026.1", List.of());
  }
}
