package vn.hoso.notification.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.NationalStatus;
import vn.hoso.notification.portal.application.NationalPortal;
import vn.hoso.notification.portal.application.NationalPortal.Question;
import vn.hoso.notification.portal.codes.PortalMessage;
import vn.hoso.notification.portal.codes.PortalMessage.Call;
import vn.hoso.notification.portal.domain.PortalAnswer;
import vn.hoso.notification.portal.simulator.NationalPortalSimulator;
import vn.hoso.notification.portal.simulator.PortalFault;

/** What a way to the portal promises, whichever version of the interface it speaks. */
interface NationalPortalContract {

  NationalPortal portal();

  /** What stands at the other end. */
  NationalPortalSimulator other();

  @Test
  default void takes_a_dossier_and_what_becomes_of_it() {
    assertThat(portal().send(created("A"))).isInstanceOf(PortalAnswer.Acknowledged.class);
    assertThat(portal().send(progress("A", NationalStatus.PROCESSING)))
        .isInstanceOf(PortalAnswer.Acknowledged.class);

    assertThat(other().find("A"))
        .hasValueSatisfying(
            it -> {
              assertThat(it.status()).isEqualTo("4");
              assertThat(it.fields()).containsEntry("ChuHoSo", "Nguyễn Văn An");
              assertThat(it.taken())
                  .extracting(message -> message.service())
                  .containsExactly("DongBoHoSoMC", "CapNhatTienDoHoSoMC");
            });
  }

  @Test
  default void rejects_a_bad_message_with_a_code_and_a_reason() {
    var nameless = created("B");
    nameless.data().remove("ChuHoSo");

    assertThat(portal().send(nameless))
        .isEqualTo(new PortalAnswer.Rejected("02", "Thiếu trường ChuHoSo"));
    assertThat(portal().send(progress("unknown", NationalStatus.PROCESSING)))
        .isEqualTo(new PortalAnswer.Rejected("06", "Không có hồ sơ unknown"));
    assertThat(other().find("B")).isEmpty();
  }

  @Test
  default void shows_no_accepted_dossier_without_its_day_of_receipt() {
    var message = created("C", NationalStatus.ACCEPTED);
    message.data().remove("NgayTiepNhan");

    assertThat(portal().send(message))
        .isInstanceOfSatisfying(
            PortalAnswer.Rejected.class, it -> assertThat(it.code()).isEqualTo("05"));
  }

  @Test
  default void rejects_a_time_that_it_cannot_read_and_news_after_the_end() {
    var odd = created("D");
    odd.data().put("NgayNopHoSo", "2026-11-23T10:00:00");
    assertThat(portal().send(odd))
        .isInstanceOfSatisfying(
            PortalAnswer.Rejected.class, it -> assertThat(it.code()).isEqualTo("04"));

    var _ = portal().send(created("D", NationalStatus.RETURNED));
    assertThat(portal().send(progress("D", NationalStatus.PROCESSING)))
        .isInstanceOfSatisfying(
            PortalAnswer.Rejected.class, it -> assertThat(it.code()).isEqualTo("07"));
  }

  @Test
  default void knows_that_nothing_was_taken_while_the_portal_is_away() {
    other().fail(PortalFault.AWAY);
    assertThat(portal().send(created("E"))).isInstanceOf(PortalAnswer.NotTaken.class);

    other().fail(PortalFault.NONE);
    assertThat(portal().send(created("E"))).isInstanceOf(PortalAnswer.Acknowledged.class);
  }

  @Test
  default void waits_for_a_slow_portal() {
    other().fail(PortalFault.SLOW);
    assertThat(portal().send(created("F"))).isInstanceOf(PortalAnswer.Acknowledged.class);
  }

  @Test
  default void finds_out_what_became_of_a_message_whose_answer_was_lost() {
    other().fail(PortalFault.DROPS_AFTER_TAKING);
    assertThat(portal().send(created("G"))).isInstanceOf(PortalAnswer.Unknown.class);
    other().fail(PortalFault.DROPS_BEFORE_TAKING);
    assertThat(portal().send(created("H"))).isInstanceOf(PortalAnswer.Unknown.class);
    other().fail(PortalFault.BROKEN);
    assertThat(portal().send(created("H"))).isInstanceOf(PortalAnswer.Unknown.class);
    assertThat(portal().ask(new Question("H", "1"))).isInstanceOf(PortalAnswer.Unknown.class);

    other().fail(PortalFault.NONE);
    assertThat(portal().ask(new Question("G", "1"))).isInstanceOf(PortalAnswer.Acknowledged.class);
    assertThat(portal().ask(new Question("G", "2"))).isInstanceOf(PortalAnswer.NotTaken.class);
    assertThat(portal().ask(new Question("H", "1"))).isInstanceOf(PortalAnswer.NotTaken.class);
  }

  @Test
  default void logs_in_anew_when_its_session_has_run_out() {
    assertThat(portal().send(created("I"))).isInstanceOf(PortalAnswer.Acknowledged.class);
    other().endSessions();
    assertThat(portal().send(progress("I", NationalStatus.PROCESSING)))
        .isInstanceOf(PortalAnswer.Acknowledged.class);
    other().endSessions();
    assertThat(portal().ask(new Question("I", "4"))).isInstanceOf(PortalAnswer.Acknowledged.class);
  }

  @Test
  default void knows_the_sector_of_a_procedure_and_says_when_nobody_answered() {
    assertThat(portal().sectorOf("1.001193")).hasValue("G00-MP01");

    other().fail(PortalFault.BROKEN);
    assertThat(portal().sectorOf("1.001193")).isEmpty();
  }

  private static PortalMessage created(String code) {
    return created(code, NationalStatus.SUBMITTED);
  }

  private static PortalMessage created(String code, NationalStatus status) {
    var data = new LinkedHashMap<String, Object>();
    data.put("MaHoSo", code);
    data.put("MaTTHC", "1.001193");
    data.put("TenTTHC", "Đăng ký khai sinh");
    data.put("ChuHoSo", "Nguyễn Văn An");
    data.put("LoaiDoiTuong", "1");
    data.put("TrangThaiHoSo", Integer.toString(status.code()));
    data.put("NgayTiepNhan", "20261123100000");
    return new PortalMessage("D-1:intake-1", Call.DONG_BO, code, status, false, data);
  }

  private static PortalMessage progress(String code, NationalStatus status) {
    var data = Map.<String, Object>of("MaHoSo", code, "TrangThai", Integer.toString(status.code()));
    return new PortalMessage("D-1:routing-1", Call.TIEN_DO, code, status, true, data);
  }
}
