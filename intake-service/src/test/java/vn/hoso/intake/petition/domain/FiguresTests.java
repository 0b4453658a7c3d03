package vn.hoso.intake.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    var figures =
        Figures.of(List.of(NEW, REFUSED_LATE, LIKED, DISLIKED), Course.days(Course.SENT, 15));

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
    var figures = Figures.of(List.of(NEW), Course.days(Course.SENT, 15).plusSeconds(1));

    assertThat(figures.onTime()).isZero();
    assertThat(figures.satisfying()).isZero();
  }

  @Test
  void of_nothing_there_is_no_share() {
    assertThat(Figures.of(List.of(), Course.SENT).share(0)).isNull();
  }

  private static Petition answered(boolean liked) {
    return Course.after(
        Course.receive(), Course.accept(), Course.answer(Course.SENT, null), Course.rate(liked));
  }
}
