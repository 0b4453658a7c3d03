package vn.hoso.intake.petition.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.PetitionTray;
import vn.hoso.platform.security.Staff;

/** The list of petitions by working time left. */
@Controller
@RequestMapping("/petitions")
class PetitionPages {

  private static final int PAGE = 50;

  /**
   * A petition in the list: no person, no words but the first.
   *
   * @param minutesLeft working minutes until the next thing has to be done; null where none runs
   */
  record Line(
      String id,
      Kind kind,
      Way way,
      Instant receivedAt,
      String beginning,
      String stage,
      String tone,
      @Nullable Long minutesLeft) {}

  private final PetitionIndex index;
  private final PetitionViews views;

  PetitionPages(PetitionIndex index, PetitionViews views) {
    this.index = index;
    this.views = views;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "NEW") PetitionTray tray,
      @RequestParam(required = false) @Nullable String after,
      Model model,
      Staff staff) {
    var mine = PetitionDoor.sight(staff);
    var page = index.tray(tray, mine, after, PAGE);
    model.addAttribute("tray", tray);
    model.addAttribute("counts", index.counts(mine));
    model.addAttribute("lines", lines(page.rows()));
    model.addAttribute("next", page.next());
    return "intake/petitions";
  }

  private List<Line> lines(List<Row> rows) {
    var words = views.firstWords(rows);
    return rows.stream().map(it -> line(it, words.getOrDefault(it.id(), "—"))).toList();
  }

  private Line line(Row row, String words) {
    var petition = row.petition();
    var arrival = PetitionViews.arrival(petition);
    return new Line(
        row.id(),
        arrival.kind(),
        arrival.way(),
        arrival.at(),
        PetitionViews.beginning(words),
        PetitionViews.stage(petition),
        PetitionViews.tone(petition),
        views.minutesLeft(petition));
  }
}
