package vn.hoso.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTests {

  @Test
  void are_guessed_by_the_names_of_process_mining_logs() {
    var columns =
        Columns.guess(
            List.of("case:concept:name", "concept:instance", "concept:name", "time:timestamp"));
    assertThat(columns.dossier()).isEqualTo("case:concept:name");
    assertThat(columns.event()).isEqualTo("concept:instance");
    assertThat(columns.step()).isEqualTo("concept:name");
    assertThat(columns.time()).isEqualTo("time:timestamp");
    assertThat(columns.deadline()).isNull();
  }

  @Test
  void are_guessed_by_vietnamese_names_with_marks_and_without() {
    var columns = Columns.guess(List.of("Mã hồ sơ", "ma_su_kien", "BƯỚC", "thoiDiem", "Kênh"));
    assertThat(columns.dossier()).isEqualTo("Mã hồ sơ");
    assertThat(columns.event()).isEqualTo("ma_su_kien");
    assertThat(columns.step()).isEqualTo("BƯỚC");
    assertThat(columns.time()).isEqualTo("thoiDiem");
    assertThat(columns.channel()).isNull();
  }

  @Test
  void take_the_first_of_two_names_that_say_the_same() {
    assertThat(Columns.guess(List.of("case_id", "Case ID")).dossier()).isEqualTo("case_id");
  }
}
