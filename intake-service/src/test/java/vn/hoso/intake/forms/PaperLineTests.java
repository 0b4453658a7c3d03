package vn.hoso.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.catalogue.PaperItem;

/** What stands on a receipt of what was handed in. */
class PaperLineTests {

  private static final List<PaperItem> CHECKLIST =
      List.of(
          new PaperItem("to-khai", "Tờ khai", 1, 0, true, false),
          new PaperItem("giay-chung-sinh", "Giấy chứng sinh", 1, 1, true, false),
          new PaperItem("cu-tru", "Giấy tờ cư trú", 0, 0, true, true),
          new PaperItem("uy-quyen", "Giấy ủy quyền", 1, 0, false, false));

  @Test
  void papers_on_the_counter_count_as_the_checklist_counts_them() {
    assertThat(PaperLine.of(CHECKLIST, List.of("giay-chung-sinh", "uy-quyen"), List.of()))
        .containsExactly(
            new PaperLine("Giấy chứng sinh", 1, 1, 0), new PaperLine("Giấy ủy quyền", 1, 0, 0));
  }

  @Test
  void files_are_counted_apart_and_what_came_later_has_a_line_of_its_own() {
    assertThat(
            PaperLine.of(
                CHECKLIST, List.of("to-khai"), List.of("to-khai", "cu-tru", "cu-tru", "bo-sung")))
        .containsExactly(
            new PaperLine("Tờ khai", 1, 0, 1),
            new PaperLine("Giấy tờ cư trú", 0, 0, 2),
            new PaperLine("Giấy tờ bổ sung", 0, 0, 1));
  }

  @Test
  void where_nobody_noted_the_papers_those_that_had_to_are_there() {
    assertThat(PaperLine.of(CHECKLIST, null, List.of("to-khai")))
        .containsExactly(
            new PaperLine("Tờ khai", 0, 0, 1), new PaperLine("Giấy chứng sinh", 1, 1, 0));
  }
}
