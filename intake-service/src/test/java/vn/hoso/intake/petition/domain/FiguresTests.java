package vn.hoso.intake.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.PetitionEvent.Kind;

/** The figures of the 766 formula sheet, 5.1 to 5.3, counted by hand. */
class FiguresTests {

  private static final Petition NEW = Course.after(Course.receive());
  private static final Petition REFUSED_LATE =
      Course.after(Course.receive(), Course.refuse(Course.days(Course.SENT, 3)));
  private static final Petition LIKED = answered(true);
  private static final Petition DISLIKED = answered(false);

  @Test
  void what_is_late_or_disliked_does_not_satisfy() {
    var figures = counted(Course.days(Course.SENT, 15), NEW, REFUSED_LATE, LIKED, DISLIKED);

    assertThat(figures.received()).isEqualTo(4);
    assertThat(figures.accepted())
        .containsEntry(Kind.CONDUCT, 2L)
        .containsEntry(Kind.REGULATION, 0L);
    assertThat(figures.onTime()).isEqualTo(3);
    assertThat(figures.satisfying()).isEqualTo(2);
    assertThat(figures.share(figures.onTime())).isEqualTo(0.75);
  }

  @Test
  void what_nobody_answered_is_late_when_its_fifteen_days_are_over() {
    var figures = counted(Course.days(Course.SENT, 15).plusSeconds(1), NEW);

    assertThat(figures.onTime()).isZero();
    assertThat(figures.satisfying()).isZero();
  }

  @Test
  void of_nothing_there_is_no_share() {
    assertThat(Figures.of(List.of(), Course.SENT).share(0)).isNull();
  }

  /** Each once, and who has to send again was not satisfied (5.3). */
  @Test
  void what_is_sent_again_is_no_new_petition_and_does_not_satisfy() {
    var again = Course.after(Course.receive(), Course.repeat(Course.SENT));
    var figures =
        Figures.of(
            List.of(
                new Figures.Counted(LIKED, true),
                new Figures.Counted(again, false),
                new Figures.Counted(NEW, false)),
            Course.SENT);

    assertThat(figures.received()).isEqualTo(2);
    assertThat(figures.onTime()).isEqualTo(2);
    assertThat(figures.satisfying()).isEqualTo(1);
  }

  private static Figures counted(Instant now, Petition... petitions) {
    return Figures.of(Stream.of(petitions).map(it -> new Figures.Counted(it, false)).toList(), now);
  }

  private static Petition answered(boolean liked) {
    return Course.after(
        Course.receive(), Course.accept(), Course.answer(Course.SENT, null), Course.rate(liked));
  }
}
