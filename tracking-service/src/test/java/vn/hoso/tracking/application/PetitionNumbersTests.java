package vn.hoso.tracking.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.tracking.Facts;
import vn.hoso.tracking.Petitions;
import vn.hoso.tracking.application.PetitionNumbers.Line;
import vn.hoso.tracking.domain.Petition;
import vn.hoso.tracking.domain.Petition.State;
import vn.hoso.tracking.domain.PetitionHeadings;
import vn.hoso.tracking.domain.View;

/** What the dashboard says of petitions is what a recount of them says. */
class PetitionNumbersTests {

  private static final Instant NOW = Petitions.day(40);

  @Test
  void a_late_answer_an_early_one_and_an_open_one() {
    var numbers =
        numbers(
            List.of(
                view(Petitions.received(Kind.CONDUCT, Way.ZALO, 0)),
                view(
                    Petitions.received(Kind.CONDUCT, Way.HOTLINE, 0),
                    Petitions.answered(16),
                    Petitions.rated(17, false)),
                view(
                    Petitions.received(Kind.REGULATION, Way.HOTLINE, 10),
                    Petitions.answered(13),
                    Petitions.rated(14, true))));

    assertThat(numbers.all()).isEqualTo(new Line("", 3, 1, 1, 2, 1, 3L, 1, 1, 0));
    assertThat(numbers.all().inTimeRate()).isEqualTo(0.5);
    assertThat(numbers.kinds())
        .containsExactly(
            new Line("REGULATION", 1, 0, 0, 1, 1, 3L, 1, 0, 0),
            new Line("CONDUCT", 2, 1, 1, 1, 0, 16L, 0, 1, 0));
    assertThat(numbers.ways()).extracting(Line::received).containsExactly(0L, 2L, 1L, 0L);
  }

  @Test
  void of_nothing_there_is_no_rate_and_no_median() {
    var none = numbers(List.of()).all();

    assertThat(none).isEqualTo(new Line("", 0, 0, 0, 0, 0, null, 0, 0, 0));
    assertThat(none.inTimeRate()).isNull();
    assertThat(none.likedRate()).isNull();
  }

  @Property(tries = 300)
  void statistics_equal_a_recount(@ForAll long seed) {
    var chance = new Random(seed);
    var views = new ArrayList<View>();
    for (int i = chance.nextInt(40); i > 0; i--) {
      views.add(view(Petitions.some(chance).toArray(PetitionEvent[]::new)));
    }
    var numbers = numbers(views);

    assertThat(numbers.all()).isEqualTo(recounted("", views, _ -> true));
    for (var kind : Kind.values()) {
      assertThat(numbers.kinds()).contains(recounted(kind.name(), views, it -> it.kind() == kind));
    }
    for (var way : Way.values()) {
      assertThat(numbers.ways()).contains(recounted(way.name(), views, it -> it.way() == way));
    }
  }

  private static View view(PetitionEvent... facts) {
    var view = View.UNSEEN;
    for (var fact : facts) {
      view = view.hear(fact);
    }
    return view;
  }

  private static PetitionNumbers numbers(List<View> views) {
    var sums = new TreeMap<String, Map<String, Long>>();
    views.forEach(it -> Recount.add(sums, it));
    return PetitionNumbers.of(new Counts(sums.getOrDefault(Facts.AGENCY, Map.of())), NOW);
  }

  private static Line recounted(String name, List<View> views, Predicate<Petition> which) {
    var all =
        views.stream().map(it -> Objects.requireNonNull(it.petition())).filter(which).toList();
    var days =
        all.stream()
            .filter(it -> it.answeredAt() != null)
            .map(it -> PetitionHeadings.days(it.since(), Objects.requireNonNull(it.answeredAt())))
            .sorted()
            .toList();
    return new Line(
        name,
        all.size(),
        count(all, it -> it.state() == State.OPEN || it.state() == State.WAITING),
        count(all, it -> it.state() == State.OPEN && it.answerBy().isBefore(NOW)),
        days.size(),
        count(all, it -> it.answeredAt() != null && !it.answeredAt().isAfter(it.answerBy())),
        days.isEmpty() ? null : days.get((days.size() - 1) / 2),
        count(all, it -> Boolean.TRUE.equals(it.liked())),
        count(all, it -> Boolean.FALSE.equals(it.liked())),
        count(all, it -> it.state() == State.REPEATED));
  }

  private static long count(List<Petition> all, Predicate<Petition> which) {
    return all.stream().filter(which).count();
  }
}
