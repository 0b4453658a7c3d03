package vn.hoso.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.domain.Samples.LAN;
import static vn.hoso.routing.domain.Samples.LEADER;
import static vn.hoso.routing.domain.Samples.NINE;
import static vn.hoso.routing.domain.Samples.RECEIVER;
import static vn.hoso.routing.domain.Samples.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoso.routing.Facts;
import vn.hoso.routing.domain.HandOver.Hand;
import vn.hoso.routing.domain.HandOver.Pace;

/** The control slip names every hand-over, and how the giver kept the time. */
class ControlSlipTests {

  private static final Instant DUE = NINE.plus(Duration.ofHours(8));

  @Test
  void a_step_nobody_has_taken_is_given_and_not_received() {
    assertThat(lines(Samples.anAcceptedDossier(), null)).containsExactly("desk > ? step 1");
  }

  @Test
  void the_whole_way_from_the_desk_to_the_applicant() {
    var life = Samples.aDossierWithResult().does(new Command.HandOver(RECEIVER, TEN));
    var slip = slip(life, DUE);
    assertThat(slip.stream().map(it -> name(it.from())))
        .containsExactly("desk", "canbo1", "lanhdao", "canbo2", "tiepnhan");
    assertThat(slip.stream().map(it -> name(requireNonNull(it.to()))))
        .containsExactly("canbo1", "lanhdao", "canbo2", "desk", "applicant");
    assertThat(slip.get(1).pace()).isEqualTo(Pace.EARLY);
    assertThat(slip.getLast().pace()).isEqualTo(Pace.ON_TIME);
  }

  @Test
  void what_is_sent_back_says_why() {
    var life =
        Samples.aDossierAtTheLeader()
            .does(new Command.Return(LEADER, TEN, 1, Facts.BOX), new Command.Claim(LAN, TEN));
    var last = slip(life, DUE).getLast();
    assertThat(last.from()).isEqualTo(Hand.officer("lanhdao"));
    assertThat(last.note()).isEqualTo(Facts.BOX);
  }

  @Test
  void papers_that_are_missing_go_to_the_applicant() {
    assertThat(lines(Samples.aDossierAwaitingSupplement(), DUE))
        .containsExactly("desk > canbo1 step 1", "canbo1 > applicant EARLY");
  }

  @Test
  void late_is_after_the_moment_early_is_before_the_day() {
    assertThat(Pace.of(DUE, DUE)).isEqualTo(Pace.ON_TIME);
    assertThat(Pace.of(DUE.plusSeconds(1), DUE)).isEqualTo(Pace.LATE);
    assertThat(Pace.of(DUE.minus(Duration.ofDays(1)), DUE)).isEqualTo(Pace.EARLY);
    assertThat(Pace.of(DUE, null)).isNull();
  }

  private static List<String> lines(Life life, @Nullable Instant promised) {
    return slip(life, promised).stream().map(ControlSlipTests::line).toList();
  }

  private static List<HandOver> slip(Life life, @Nullable Instant promised) {
    return ControlSlip.of(requireNonNull(life.now().own().onTheWay()), promised);
  }

  private static String line(HandOver it) {
    var words =
        Stream.of(
            name(it.from()) + " > " + (it.to() == null ? "?" : name(it.to())),
            it.step() == 0 ? "" : "step " + it.step(),
            it.pace() == null ? "" : it.pace().name());
    return words.filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String name(Hand hand) {
    return switch (hand.who()) {
      case DESK -> "desk";
      case APPLICANT -> "applicant";
      case OFFICER, AGENCY -> requireNonNull(hand.name());
    };
  }
}
