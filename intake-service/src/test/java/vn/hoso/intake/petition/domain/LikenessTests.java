package vn.hoso.intake.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.petition.domain.Likeness.SENDER;
import static vn.hoso.intake.petition.domain.Likeness.WORDS;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Marks;

/** What may repeat what. */
class LikenessTests {

  private static final Marks SAME_SENDER = new Marks(List.of("mail"), "other words");
  private static final Marks SAME_WORDS = new Marks(List.of(), "words");

  private static Petition now(Marks marks) {
    return Course.after(Course.receive(Kind.CONDUCT, "H26.12", Course.SENT, "hash", marks));
  }

  private static Petition answeredBefore() {
    var before = Course.before();
    var accepted = Evolution.evolve(before, Course.fact(before, Course.accept()));
    return Evolution.evolve(accepted, Course.fact(accepted, Course.answer(Course.SENT, null)));
  }

  @Test
  void the_same_person_is_recognised_while_the_earlier_one_is_open() {
    assertThat(Likeness.between(now(SAME_SENDER), Course.before())).containsExactly(SENDER);
    assertThat(Likeness.between(now(SAME_SENDER), answeredBefore())).isEmpty();
  }

  @Test
  void the_same_words_are_recognised_even_after_the_answer_and_whoever_sends_them() {
    assertThat(Likeness.between(now(SAME_WORDS), Course.before())).containsExactly(WORDS);
    assertThat(Likeness.between(now(SAME_WORDS), answeredBefore())).containsExactly(WORDS);
    assertThat(Likeness.between(now(Course.MARKS), Course.before())).containsExactly(SENDER, WORDS);
  }

  @Test
  void nothing_repeats_what_came_later_or_went_to_another_agency_or_is_over_without_an_answer() {
    var now = now(Course.MARKS);
    assertThat(Likeness.between(Course.before(), now)).isEmpty();
    assertThat(Likeness.between(now, now)).isEmpty();
    var elsewhere =
        Course.after(
            Course.receive(
                Kind.CONDUCT, "H26.14", Course.days(Course.SENT, -1), "other", Course.MARKS));
    assertThat(Likeness.between(now, elsewhere)).isEmpty();
    var refused =
        Evolution.evolve(Course.before(), Course.fact(Course.before(), Course.refuse(Course.SENT)));
    assertThat(Likeness.between(now, refused)).isEmpty();
    assertThat(Handling.decide(now, repetitionOf(refused)))
        .isEqualTo(Decision.reject(new Rejection.RepeatsNothing()));
  }

  @Test
  void what_was_received_before_anybody_looked_resembles_nothing_but_may_be_named_by_hand() {
    var old =
        Course.after(
            Course.receive(Kind.CONDUCT, "H26.12", Course.days(Course.SENT, -1), "old", null));
    assertThat(Likeness.between(now(Course.MARKS), old)).isEmpty();
    assertThat(Handling.decide(now(Course.MARKS), repetitionOf(old)))
        .isInstanceOf(Decision.Accepted.class);
  }

  private static PetitionCommand repetitionOf(Petition before) {
    return new PetitionCommand.Repeat(Course.SENT, "tiepnhan", "id", before, Course.WORDS);
  }
}
