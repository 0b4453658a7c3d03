package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;

/** Procedures and calendars in the hands of an administrator. */
interface AdministrationPageStories extends PageStories {

  @Test
  default void an_administrator_writes_a_procedure_with_cases_and_a_citizen_chooses_one() {
    var yaml = Samples.WITH_CASES;
    var look = administrates("/imports/procedures/look", yaml);
    assertThat(look.statusCode()).as(look.body()).isEqualTo(200);
    assertThat(look.body())
        .contains("1 thủ tục sẽ thay đổi", "cases/lam-thay/papers/uy-quyen/name")
        .doesNotContain("??");
    assertThat(intake().page(null, "/procedures/9.000001").statusCode()).isEqualTo(404);
    var put = administrates("/imports/procedures", yaml);
    assertThat(put.statusCode()).as(put.body()).isEqualTo(303);
    assertThat(page("quantri", "/imports/procedures/9.000001?done=1"))
        .contains("Đã ghi phiên bản mới", "quantri · 26/11/2026", "basedOn: 1");
    assertThat(page("quantri", "/imports/procedures?q=thu%20nghiem")).contains("9.000001");
    assertThat(page("quantri", "/imports/procedures/9.000001/versions/1")).contains("Tự làm");

    assertThat(page(null, "/procedures/9.000001")).contains("Trường hợp", "Văn bản ủy quyền");
    assertThat(page(null, "/submit/9.000001"))
        .contains("thuộc trường hợp nào", "Làm thay")
        .doesNotContain("papers.uy-quyen");
    assertThat(page(null, "/submit/9.000001?caseKey=tu-lam")).doesNotContain("papers.uy-quyen");
    assertThat(page(null, "/submit/9.000001?caseKey=lam-thay")).contains("papers.uy-quyen");
    var fields = new LinkedHashMap<>(applicant("0912345678"));
    fields.put("caseKey", "lam-thay");
    assertThat(form(null, "/submit/9.000001", fields, List.of()).body())
        .contains("Thiếu giấy tờ: Văn bản ủy quyền");
    fields.put("caseKey", "tu-lam");
    assertThat(form(null, "/submit/9.000001", fields, List.of()).body()).contains("Đã nộp hồ sơ");
  }

  @Test
  default void what_is_wrong_in_a_document_is_named_and_the_text_stays() {
    var wrong = Samples.WITH_CASES.replace("decides: COMMUNE", "decides: KING");
    for (var path : List.of("/imports/procedures/look", "/imports/procedures")) {
      var answer = administrates(path, wrong);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("Dòng 4, cột 10: “KING” không dùng được", "decides: KING")
          .doesNotContain("??");
    }
    assertThat(intake().page("tiepnhan", "/imports/procedures").statusCode()).isEqualTo(403);
    assertThat(page("quantri", "/imports/procedures/new?lang=en")).contains("Write a new version");
  }

  private HttpResponse<String> administrates(String path, String yaml) {
    return intake().form("quantri", path, Map.of("text", yaml), List.of(), "Accept", "text/html");
  }

  @Test
  default void an_administrator_puts_a_holiday_in_force_for_everybody() {
    var day = LocalDate.of(2027, 6, 1);
    var calendars = intake().bean(Calendars.class);
    assertThat(calendars.of("H26.12").isWorkingDay(day)).isTrue();
    var holidays =
        Holidays.vietnamText().replace("# version: vn-2026.1", "# version: vn-2026.2")
            + "2027-06-01,off,Ngày hội phường,planned,\n";
    var impossible = holidays + "2027-02-30,off,X,official,\n2027-01-01,off,X,official,\n";
    var refused = calendar("/imports/calendar/look", impossible);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Dòng 49, cột 1: không có ngày “2027-02-30”")
        .contains("Dòng 50, cột 1: ngày 2027-01-01 đã có ở dòng ", "Ngày hội phường")
        .doesNotContain("??");
    assertThat(calendar("/imports/calendar/look", holidays).body())
        .contains("days/2027-06-01/name", "Chưa có kế hoạch nghỉ chính thức của năm 2027")
        .doesNotContain("??");
    assertThat(calendar("/imports/calendar", holidays).statusCode()).isEqualTo(303);
    assertThat(calendars.of("H26.12").isWorkingDay(day)).isFalse();
    assertThat(calendars.of("H26.12").version()).isEqualTo("2026.1/vn-2026.2");
    assertThat(page("quantri", "/imports/calendar?done=put")).contains("quantri · 26/11/2026");
    var late = calendar("/imports/calendar", holidays.replace("vn-2026.2", "vn-2026.3"));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("Có người vừa cập nhật trước bạn", "vn-2026.3");
  }

  private HttpResponse<String> calendar(String path, String holidays) {
    var fields = Map.of("version", "0", "holidays", holidays, "weeks", Calendars.vietnamWeeks());
    return intake().form("quantri", path, fields, List.of(), "Accept", "text/html");
  }
}
