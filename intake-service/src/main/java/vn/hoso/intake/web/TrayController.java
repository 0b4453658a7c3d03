package vn.hoso.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.contract.Channel;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.DossierIndex.Row;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.domain.Submission;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** The list of the counter as JSON; nothing personal. */
@RestController
class TrayController {

  private static final int MOST = 200;

  /**
   * One page of a tray.
   *
   * @param next opaque cursor of the page after, absent on the last one
   */
  record TrayView(List<Item> items, Map<String, Long> counts, @Nullable String next) {}

  /**
   * A dossier in a tray.
   *
   * @param code absent until it is accepted
   * @param mark what the desk's clocks have said, absent where nothing
   */
  record Item(
      String id,
      long version,
      @Nullable String code,
      String procedureCode,
      String procedure,
      Channel channel,
      Instant submittedAt,
      int status,
      @Nullable Mark mark) {}

  private final DossierIndex index;

  TrayController(DossierIndex index) {
    this.index = index;
  }

  @GetMapping("/api/intake/dossiers")
  TrayView list(
      @RequestParam(defaultValue = "answer") String tray,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Staff staff) {
    var desks = CounterDoor.desks(staff);
    var page = index.tray(tray(tray), desks, cursor, Math.clamp(limit, 1, MOST));
    var counts =
        index.counts(desks).entrySet().stream()
            .collect(Collectors.toMap(it -> word(it.getKey()), Map.Entry::getValue));
    return new TrayView(
        page.rows().stream().flatMap(TrayController::item).toList(), counts, page.next());
  }

  private static Stream<Item> item(Row row) {
    var submission = row.dossier().own().submission();
    return submission == null ? Stream.empty() : Stream.of(item(row, submission));
  }

  private static Item item(Row row, Submission submission) {
    var acceptance = row.dossier().acceptance();
    return new Item(
        row.id(),
        row.version(),
        acceptance == null ? null : acceptance.code(),
        submission.procedure().code(),
        submission.procedure().name(),
        submission.channel(),
        submission.at(),
        DossierViews.status(row.dossier()),
        Mark.of(row.dossier()));
  }

  private static Tray tray(String word) {
    for (var tray : Tray.values()) {
      if (word(tray).equals(word)) {
        return tray;
      }
    }
    throw Problem.of(HttpStatus.BAD_REQUEST, "tray-unknown").with("tray", word).exception();
  }

  private static String word(Tray tray) {
    return tray.name().toLowerCase(Locale.ROOT);
  }
}
