package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoso.e2e.Inbox.Received;

/** From the citizen's phone to the signed result and back, seen in a real browser. */
@ExtendWith(SharedHoso.class)
class StraightRoadIT {

  private static final String PROCEDURE = "1.004873";
  private static final String PLACE = "Bộ phận Một cửa, quầy số 2";

  private static Hoso hoso;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    hoso = SharedHoso.get();
    chromium = SharedHoso.browser();
  }

  @Test
  void leads_from_the_form_to_the_returned_result_while_the_citizen_watches() {
    var person = hoso.citizen().withEmail();
    var citizen = new CitizenAtPage(chromium.phone());
    var before = hoso.numbersAtRest();

    var lookupCode =
        citizen
            .opensTheFormOf(PROCEDURE)
            .fillsIn("Trần Sao Mai", person.phone(), "001190004321", person.email())
            .adds("to-khai")
            .sends();
    Chromium.picture(citizen.page(), "handed-in");
    citizen.followsTheDossier().marksThePage().reads("Mới đăng ký");

    var receiver = new StaffAtPage(chromium.deskOf("tiepnhan"));
    receiver.accepts(lookupCode);
    var code = receiver.officialCode();
    assertThat(code).matches("H26\\.12-\\d{6}-\\d{4}");
    Chromium.picture(receiver.page(), "counter-dossier");
    citizen.reads(code).reads("Thẩm định và xác minh hồ sơ hộ tịch");

    var firstOfficer = new StaffAtPage(chromium.deskOf("canbo1"));
    firstOfficer.claims(code);
    Chromium.picture(firstOfficer.page(), "desk-dossier");
    firstOfficer.completes();
    citizen.reads("đang ở bước “Ký giấy tờ hộ tịch”");
    Chromium.picture(citizen.page(), "status-processing");

    new StaffAtPage(chromium.deskOf("lanhdao")).claims(code).completes();
    citizen.reads("đang ở bước “Phát hành kết quả”");

    new StaffAtPage(chromium.deskOf("canbo2")).claims(code).presentsTheResult(PLACE);
    citizen.reads("Đã có kết quả").reads(PLACE);

    receiver.handsOver(code);
    citizen.reads("Đã trả kết quả");
    citizen.hasNotReloaded();
    Chromium.picture(citizen.page(), "status-returned");

    assertThat(hoso.inbox().await(person.phone(), 3))
        .as("accepted, ready, returned")
        .hasSize(3)
        .allMatch(Received::isSms)
        .allSatisfy(it -> assertThat(it.text()).contains(code))
        .noneMatch(it -> it.text().contains(lookupCode));
    assertThat(hoso.inbox().await(person.email(), 3)).hasSize(3).noneMatch(Received::isSms);
    Awaitility.await("the operators' numbers moved by one")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(hoso.numbers().total()).isEqualTo(before.total() + 1);
              assertThat(hoso.numbers().in(10)).isEqualTo(before.in(10) + 1);
              assertThat(hoso.numbers().open()).isEqualTo(before.open());
            });
  }

  @Test
  void needs_no_script_but_a_reload() {
    var citizen = hoso.citizen();
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    citizen.sees(dossier, 1);
    var page = new CitizenAtPage(chromium.phoneWithoutScripts());
    page.opensTheStatusOf(dossier.lookupCode()).reads("Mới đăng ký");

    var code = hoso.staff("tiepnhan").accepts(dossier);
    citizen.sees(dossier, 4);
    page.reloads().reads(code);

    hoso.staff("canbo1").doesTheStep(dossier);
    hoso.staff("lanhdao").doesTheStep(dossier);
    hoso.staff("canbo2").claims(dossier);
    hoso.staff("canbo2").presentsTheResult(dossier, PLACE);
    hoso.staff("tiepnhan").handsOver(dossier);
    citizen.sees(dossier, 10);
    page.reloads().reads("Đã trả kết quả");
    assertThat(page.stagesDone()).hasSizeGreaterThanOrEqualTo(4);
  }
}
