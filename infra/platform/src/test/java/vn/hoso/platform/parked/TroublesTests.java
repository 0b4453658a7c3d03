package vn.hoso.platform.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import vn.hoso.platform.inbound.Parking.Stuck;
import vn.hoso.platform.parked.Troubles.Told;
import vn.hoso.platform.replay.DeadLetterBox;

class TroublesTests {

  private static final String BUG = "java.lang.IllegalStateException at vn.hoso.Fold(Fold.java:1)";

  private final StaticMessageSource words = new StaticMessageSource();
  private final Troubles troubles = new Troubles(words);

  TroublesTests() {
    words.setUseCodeAsDefaultMessage(true);
    words.addMessage("letters.why.header", Locale.getDefault(), "without {0}");
  }

  @Test
  void a_gap_needs_no_class_names() {
    assertThat(troubles.ofWaiting(Stuck.GAP)).isEqualTo(new Told("parked.why.gap", null));
    assertThat(troubles.ofWaiting(Stuck.UNFIT)).isEqualTo(new Told("parked.why.unfit", null));
  }

  @Test
  void a_bug_keeps_its_place_for_whoever_mends_it() {
    assertThat(troubles.ofWaiting(BUG)).isEqualTo(new Told("parked.why.bug", BUG));
  }

  @Test
  void what_waits_for_another_fact_goes_on_by_itself_and_a_bug_has_to_be_mended() {
    assertThat(troubles.remedy(Stuck.GAP)).isEqualTo("parked.todo.gap");
    assertThat(troubles.remedy(Stuck.UNFIT)).isEqualTo("parked.todo.bug");
    assertThat(troubles.remedy(BUG)).isEqualTo("parked.todo.bug");
  }

  @Test
  void a_letter_names_the_header_it_lacks() {
    assertThat(troubles.ofLetter("the header ce_id is missing"))
        .isEqualTo(new Told("without ce_id", null));
    assertThat(troubles.ofLetter(DeadLetterBox.GONE)).isEqualTo(new Told("letters.why.gone", null));
    assertThat(troubles.ofLetter("UnexpectedEndOfInputException at byte 1").detail())
        .isEqualTo("UnexpectedEndOfInputException at byte 1");
  }
}
