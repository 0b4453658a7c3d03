package vn.hoso.notification.portal.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.IntakeEvent.PaymentRecorded;
import vn.hoso.contract.IntakeEvent.SupplementReceived;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Owner;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.Person;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.RoutingEvent.FinancialObligationRaised;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.ResultReady;
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
        .containsEntry("MaLinhVuc", "G15-HT01")
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
        .doesNotContainKeys(
            "NgayTiepNhan",
            "SoBienNhan",
            "NgayTra",
            "HoSoCoThanhPhanSoHoa",
            "DuocThanhToanTrucTuyen");
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
        .asInstanceOf(LIST)
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
  void tells_what_is_to_be_paid_and_that_our_own_gateway_took_it() {
    var charged =
        heard(
            Stories.submitted(),
            2,
            new FeeSet(Stories.TEN, "tiepnhan", 200_000, 100_000, true, null));
    var accepted = heard(charged, 3, Stories.acceptance(Stories.TEN.plusSeconds(60)));
    var owing =
        Stories.hear(
            accepted,
            Owner.ROUTING,
            1,
            new FinancialObligationRaised(
                Stories.TEN.plusSeconds(120), "nvtc-1", 1, "canbo1", new Sealed("b"), 1_500_000));
    var paid =
        heard(
            owing,
            4,
            new PaymentRecorded(
                Stories.TEN.plusSeconds(180), "GD-1", "fee", 100_000, PaymentMethod.ONLINE, null));
    var settled =
        Stories.hear(
            paid,
            Owner.ROUTING,
            2,
            new FinancialObligationSettled(
                Stories.TEN.plusSeconds(240), "nvtc-1", 1, null, "canbo1", new Sealed("b"), null));

    fees(settled, "intake-3", "opencps-2020")
        .containsExactly(
            Map.of(
                "TenPhiLePhi", "Phí, lệ phí giải quyết thủ tục",
                "HinhThucThu", "1",
                "Gia", "100000"));
    fees(settled, "routing-1", "ministry-2026")
        .containsExactly(
            Map.of(
                "TenPhiLePhi", "Phí, lệ phí giải quyết thủ tục",
                "HinhThucThu", "1",
                "Gia", "100000",
                "LoaiPhiLePhi", "1",
                "TrangThaiThanhToan", "0"),
            Map.of(
                "TenPhiLePhi", "Thiếu giấy chứng sinh",
                "HinhThucThu", "2",
                "Gia", "1500000",
                "TrangThaiThanhToan", "0"));
    fees(settled, "routing-2", "ministry-2026")
        .allSatisfy(
            it -> assertThat(it).asInstanceOf(MAP).containsEntry("TrangThaiThanhToan", "1"));
    assertThat(written(settled, "routing-2").data())
        .containsEntry("TrangThaiHoSo", "4")
        .containsEntry("DuocThanhToanTrucTuyen", "2");
  }

  @Test
  void names_the_result_where_the_procedure_has_one_and_it_was_granted() {
    var birth = new Procedure.Result("KQ.G15.000031", "Giấy khai sinh");

    assertThat(written(ended(Outcome.APPROVED, birth), "routing-1").data())
        .containsEntry(
            "DanhSachGiayToKetQua",
            List.of(Map.of("TenGiayTo", "Giấy khai sinh", "MaKetQua", "KQ.G15.000031")));
    assertThat(written(ended(Outcome.REFUSED, birth), "routing-1").data())
        .containsEntry("DanhSachGiayToKetQua", List.of());
    assertThat(written(ended(Outcome.APPROVED, birth, birth), "routing-1").data())
        .as("nobody said which")
        .containsEntry("DanhSachGiayToKetQua", List.of());
  }

  @Test
  void says_whether_files_came_where_that_was_noted() {
    assertThat(written(ended(Outcome.APPROVED), "intake-1").data())
        .as("one of three papers is a file")
        .containsEntry("HoSoCoThanhPhanSoHoa", "1");
  }

  @Test
  void masks_whatever_is_personal_for_the_staff() {
    var file = Stories.told(Stories.submitted(), Stories.TEN);
    var portrait = portrait(file, "intake-1");

    var masked = writer("opencps-2020").write(portrait, Applying.masked());

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

  private static PortalFile heard(PortalFile file, long sequence, IntakeEvent fact) {
    return Stories.hear(file, Owner.INTAKE, sequence, fact);
  }

  /** A dossier of which two papers lay on the counter, decided. */
  private static PortalFile ended(Outcome outcome, Procedure.Result... results) {
    var procedure =
        new Procedure("1.001193", 1, "Đăng ký khai sinh", "Hộ tịch", false, List.of(results), null);
    var submission = Stories.submission(Stories.TEN, procedure, List.of("to-khai", "giay-to"));
    var accepted =
        heard(heard(PortalFile.EMPTY, 1, submission), 2, Stories.acceptance(Stories.TEN));
    return Stories.hear(
        accepted,
        Owner.ROUTING,
        1,
        new ResultReady(Stories.TEN.plusSeconds(60), outcome, "lanhdao", "Một cửa", null));
  }

  private static ListAssert<Object> fees(PortalFile file, String id, String version) {
    var told = Stories.told(file, Stories.TEN.plusSeconds(900));
    return assertThat(writer(version).write(portrait(told, id), AN).data().get("DanhSachLePhi"))
        .asInstanceOf(LIST);
  }

  private static PortalMessage written(PortalFile file, String id) {
    var told = Stories.told(file, Stories.TEN.plusSeconds(900));
    return writer("opencps-2020").write(portrait(told, id), AN);
  }

  private static MessageWriter writer(String version) {
    return new MessageWriter(TABLES.of(version), _ -> Optional.of("G15-HT01"));
  }

  private static Portrait portrait(PortalFile file, String id) {
    return Portrait.of(Stories.DOSSIER, file, file.find(id).orElseThrow()).orElseThrow();
  }
}
