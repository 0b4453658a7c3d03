package vn.hoso.intake.petition.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.domain.Stage;

/** What was asked and answered in public. */
@Controller
class PublishedPetitionPages {

  private static final int SHOWN = 50;

  /** One of them, in the words that were written for the public. */
  record Entry(Instant at, Kind kind, String agency, String text) {}

  private final PetitionIndex index;
  private final PetitionViews views;

  PublishedPetitionPages(PetitionIndex index, PetitionViews views) {
    this.index = index;
    this.views = views;
  }

  @GetMapping("/petition/published")
  String list(Model model) {
    model.addAttribute("entries", entries());
    return "intake/petitions-published";
  }

  /** A forgotten one has no words any more. */
  private List<Entry> entries() {
    var rows = index.published(SHOWN);
    var texts = views.published(rows);
    return rows.stream()
        .filter(it -> texts.containsKey(it.id()))
        .flatMap(it -> entry(it, texts.getOrDefault(it.id(), "")))
        .toList();
  }

  private Stream<Entry> entry(Row row, String text) {
    var petition = row.petition();
    return petition.stage() instanceof Stage.Published published
        ? Stream.of(
            new Entry(
                published.at(),
                PetitionViews.arrival(petition).kind(),
                views.agency(petition),
                text))
        : Stream.empty();
  }
}
