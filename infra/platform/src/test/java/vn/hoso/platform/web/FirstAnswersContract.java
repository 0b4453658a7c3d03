package vn.hoso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hoso.platform.web.FirstAnswers.Attempt;

/** What a memory of first answers keeps, whatever it is stored in. */
interface FirstAnswersContract {

  Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  Attempt FIRST = new Attempt("key", "body", NOW, null);

  /** An empty memory. */
  FirstAnswers answers();

  @Test
  default void the_first_attempt_begins_and_the_second_sees_it() {
    var answers = answers();
    assertThat(answers.begin(FIRST)).isNull();
    assertThat(answers.begin(new Attempt("key", "other", NOW.plusSeconds(1), null)))
        .isEqualTo(FIRST);
  }

  @Test
  default void a_finished_attempt_gives_its_answer() {
    var answers = answers();
    answers.begin(FIRST);
    answers.finish(FIRST, "done");
    assertThat(answers.begin(FIRST)).isEqualTo(new Attempt("key", "body", NOW, "done"));
  }

  @Test
  default void a_released_key_is_free() {
    var answers = answers();
    answers.begin(FIRST);
    answers.release(FIRST);
    assertThat(answers.begin(FIRST)).isNull();
  }

  @Test
  default void only_one_takes_over_and_the_dead_one_changes_nothing_any_more() {
    var answers = answers();
    answers.begin(FIRST);
    var second = new Attempt("key", "body", NOW.plus(Duration.ofMinutes(2)), null);
    assertThat(answers.replace(FIRST, second)).isTrue();
    assertThat(answers.replace(FIRST, second)).isFalse();
    answers.finish(FIRST, "late");
    answers.release(FIRST);
    assertThat(answers.begin(FIRST)).isEqualTo(second);
  }

  @Test
  default void only_what_is_old_is_removed() {
    var answers = answers();
    var younger = new Attempt("younger", "body", NOW.plusSeconds(10), null);
    answers.begin(FIRST);
    answers.begin(younger);
    answers.removeBefore(NOW.plusSeconds(5));
    assertThat(answers.begin(younger)).isEqualTo(younger);
    assertThat(answers.begin(FIRST)).isNull();
  }
}
