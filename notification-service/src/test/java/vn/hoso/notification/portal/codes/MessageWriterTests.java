package vn.hoso.notification.portal.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Person;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.portal.codes.PortalMessage.Call;
import vn.hoso.notification.portal.domain.PortalFile;
import vn.hoso.notification.portal.domain.Portrait;
import vn.hoso.notification.portal.domain.Stories;

class MessageWriterTests {

  static final List<String> VERSIONS = CodeTables.VERSIONS;

  private static final CodeTables TABLES = CodeTables.load();
  private static final Applying AN =
      Applying.citizen(
          new Person(
              "Nguyễn Văn An",
              "+84912345678",
              "an@example.vn",
              "001199000001",
              null,
              "7K3M9QXF2CG"),
          box -> Optional.of("Thiếu giấy chứng sinh"));

  @Test
  void tells_of_a_submission_under_our_own_id() {
    var message = written(Stories.submitted(), "intake-1");

    assertThat(message.call()).isEqualTo(Call.DONG_BO);
    assertThat(message.updating()).isFalse();
    assertThat(message.data())
        .containsEntry("MaHoSo", "D-1")
        .containsEntry("MaTTHC", "1.001193")
        .containsEntry("TenTTHC", "Đăng ký khai sinh")
        .containsEntry("TenLinhVuc", "Hộ tịch")
        .containsEntry("ChuHoSo", "Nguyễn Văn An")
        .containsEntry("LoaiDoiTuong", "1")
        .containsEntry("SoDinhDanh", "001199000001")
        .containsEntry("SoDienThoai", "+84912345678")
        .containsEntry("Email", "an@example.vn")
        .containsEntry("NgayNopHoSo", "20261123100000")
        .containsEntry("TrangThaiHoSo", "1")
        .containsEntry("KenhThucHien", "2")
        .containsEntry("NoiNopHoSo", "H26.12")
        .doesNotContainKeys("NgayTiepNhan", "SoBienNhan", "NgayTra");
  }

  @Test
  void tells_of_an_acceptance_with_code_receipt_and_promise() {
    assertThat(written(Stories.accepted(), "intake-2").data())
        .containsEntry("MaHoSo", Stories.CODE)
        .containsEntry("ThongTinKhac", "D-1")
        .containsEntry("SoBienNhan", "0001/TNHS")
        .containsEntry("TrangThaiHoSo", "2")
        .containsEntry("NgayTiepNhan", "20261123100100")
        .containsEntry("NgayHenTra", "20261126100100")
        .containsEntry("ThoiGianGiaiQuyet", "3")
        .containsEntry("DonViTinh", "ngày làm việc");
  }

  @Test
  void tells_of_a_transfer_as_progress() {
    var message = written(Stories.returned(), "routing-1");

    assertThat(message.call()).isEqualTo(Call.TIEN_DO);
    assertThat(message.data())
        .containsEntry("MaHoSo", Stories.CODE)
        .containsEntry("ThoiDiemXuLy", "20261123100101")
        .containsEntry("PhongBanXuLy", "H26.12")
        .containsEntry("TrangThai", "4")
        .containsEntry("NgayBatDau", "20261123100101")
        .containsEntry("NgayKetThucTheoQuyDinh", "20261126100101")
        .doesNotContainKey("ChuHoSo");
  }

  @Test
  void tells_of_the_end_with_its_dates_and_its_outcome() {
    assertThat(written(Stories.returned(), "routing-3").data())
        .containsEntry("TrangThaiHoSo", "10")
        .containsEntry("NgayTiepNhan", "20261123100100")
        .containsEntry("NgayKetThucXuLy", "20261123100200")
        .containsEntry("NgayTra", "20261123100300")
        .containsEntry("ThongTinTra", "Bộ phận Một cửa")
        .containsEntry("GhiChu", "Đồng ý giải quyết");
  }

  @Test
  void tells_of_papers_that_are_asked_for() {
    var asked =
        Stories.hear(
            Stories.accepted(),
            Owner.ROUTING,
            1,
            new SupplementRequested(
                Stories.TEN.plusSeconds(300), 1, "canbo1", new Sealed("b"), Stories.TEN));
    var received =
        Stories.hear(
            asked,
            Owner.INTAKE,
            3,
            new SupplementReceived(Stories.TEN.plusSeconds(600), Channel.DIRECT, 1));

    assertThat(written(received, "routing-1").data().get("DanhSachHoSoBoSung"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(
            Map.of(
                "HoSoBoSungId", "routing-1",
                "NguoiYeuCauBoSung", "canbo1",
                "NoiDungBoSung", "Thiếu giấy chứng sinh",
                "NgayBoSung", "20261123100500",
                "TrangThaiBoSung", "0",
                "NgayHenTraTruoc", "20261126100100"));
  }

  @Test
  void masks_whatever_is_personal_for_the_staff() {
    var file = Stories.told(Stories.submitted(), Stories.TEN);
    var portrait = portrait(file, "intake-1");

    var masked = new MessageWriter(TABLES.of("opencps-2020")).write(portrait, Applying.masked());

    assertThat(masked.data().keySet())
        .containsExactlyElementsOf(written(Stories.submitted(), "intake-1").data().keySet());
    assertThat(masked.data().toString())
        .doesNotContain("An", "84912345678", "001199000001", "example.vn");
    assertThat(written(Stories.submitted(), "intake-1").toString())
        .as("nothing personal in a log")
        .isEqualTo("PortalMessage[D-1:intake-1]");
  }

  /** The trap: 1 is a citizen in one version and a business in the next. */
  @Test
  void writes_the_applicant_in_the_codes_of_the_version() {
    assertThat(TABLES.of("opencps-2020").applicant())
        .containsEntry(Applicant.CITIZEN, "1")
        .containsEntry(Applicant.BUSINESS, "2");
    assertThat(TABLES.of("ministry-2026").applicant())
        .containsEntry(Applicant.CITIZEN, "0")
        .containsEntry(Applicant.BUSINESS, "1")
        .containsEntry(Applicant.HOUSEHOLD_BUSINESS, "2");
  }

  @ParameterizedTest
  @FieldSource("VERSIONS")
  void knows_the_ten_statuses_by_their_numbers_in_every_version(String version) {
    var table = TABLES.of(version);

    assertThat(table.status().keySet()).isEqualTo(Set.of(NationalStatus.values()));
    assertThat(table.status())
        .allSatisfy((status, code) -> assertThat(code).isEqualTo("" + status.code()));
    assertThat(table.channel())
        .allSatisfy((channel, code) -> assertThat(code).isEqualTo("" + channel.portalCode()));
  }

  @Test
  void a_table_with_a_gap_is_no_table() {
    var gap = "status: {SUBMITTED: '1'}".getBytes(StandardCharsets.UTF_8);

    assertThatIllegalStateException()
        .isThrownBy(() -> CodeTables.table("gap", new ByteArrayInputStream(gap)))
        .withMessageContaining("status of gap has no code for ACCEPTED");
    assertThatIllegalStateException()
        .isThrownBy(() -> TABLES.of("none"))
        .withMessageContaining("opencps-2020");
  }

  private static PortalMessage written(PortalFile file, String id) {
    var told = Stories.told(file, Stories.TEN.plusSeconds(900));
    return new MessageWriter(TABLES.of("opencps-2020")).write(portrait(told, id), AN);
  }

  private static Portrait portrait(PortalFile file, String id) {
    return Portrait.of(Stories.DOSSIER, file, file.find(id).orElseThrow()).orElseThrow();
  }
}
