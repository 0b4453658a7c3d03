package vn.hoso.notification.portal.codes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.notification.portal.domain.Bill;
import vn.hoso.notification.portal.domain.Portrait;
import vn.hoso.notification.portal.domain.Reached;

/**
 * A dossier as {@code DongBoHoSoMC} tells of it (DOMAIN.md 1.3). Not among what we know: the fields
 * of VNeID, since nobody logs in with it; files of papers and of the result, since none can be
 * fetched from here without a log-in.
 */
final class DossierFields {

  private static final String YES = "1";
  private static final String NO = "0";

  private final CodeTable codes;
  private final Portrait dossier;
  private final Applying applying;
  private final Fields fields = new Fields();

  DossierFields(CodeTable codes, Portrait dossier, Applying applying) {
    this.codes = codes;
    this.dossier = dossier;
    this.applying = applying;
  }

  /**
   * All of them.
   *
   * @param sector {@code MaLinhVuc}; null where the portal has not told it
   */
  Fields write(@Nullable String sector) {
    identity(sector);
    applicant();
    times();
    state();
    papers();
    fields.put("DanhSachLePhi", dossier.bill().dues().stream().map(this::due).toList());
    fields.put(
        "DanhSachHoSoBoSung",
        dossier.reached().supplements().stream().map(this::supplement).toList());
    fields.put("DanhSachGiayToKetQua", results());
    return fields;
  }

  private void identity(@Nullable String sector) {
    var procedure = dossier.submission().procedure();
    var acceptance = dossier.reached().acceptance();
    fields
        .put("MaHoSo", dossier.code())
        .put("SoBienNhan", acceptance == null ? null : acceptance.receipt())
        .put(codes.rules().ourReference(), dossier.dossierId())
        .put("MaTTHC", procedure.code())
        .put("TenTTHC", procedure.name())
        .put("MaLinhVuc", sector)
        .put("TenLinhVuc", procedure.field())
        .put("TrichYeuHoSo", procedure.name());
  }

  private void applicant() {
    var person = applying.person();
    fields
        .put("ChuHoSo", person.name())
        .put("LoaiDoiTuong", CodeTable.of(codes.applicant(), applying.kind()))
        .put("LoaiDinhDanh", person.identityNumber() == null ? null : codes.identity())
        .put("SoDinhDanh", person.identityNumber())
        .put("SoDienThoai", person.phone())
        .put("Email", person.email());
  }

  private void times() {
    fields
        .put("NgayNopHoSo", dossier.submittedAt())
        .put("NgayTiepNhan", dossier.reached().acceptedAt())
        .put("NgayHenTra", dossier.reached().dueAt())
        .put("NgayKetThucXuLy", dossier.reached().end().finishedAt())
        .put("NgayTra", dossier.reached().end().returnedAt())
        .put("NgayTuChoi", dossier.reached().end().refusedAt());
    var acceptance = dossier.reached().acceptance();
    if (acceptance != null) {
      fields
          .put("ThoiGianGiaiQuyet", acceptance.limit().value().toPlainString())
          .put("DonViTinh", CodeTable.of(codes.unit(), acceptance.limit().unit()));
    }
  }

  private void state() {
    var submission = dossier.submission();
    fields
        .put("TrangThaiHoSo", CodeTable.of(codes.status(), dossier.status()))
        .put("KenhThucHien", CodeTable.of(codes.channel(), submission.channel()))
        .put("HinhThuc", submission.channel() == Channel.POST ? YES : NO)
        .put("DonViXuLy", submission.competentAgency())
        .put("NoiNopHoSo", submission.receivingAgency())
        .put("ThongTinTra", dossier.reached().end().place())
        .put("GhiChu", note())
        .put(
            "DuocThanhToanTrucTuyen",
            dossier.bill().isPaidOnline() ? codes.rules().paidOnline() : null);
  }

  private String note() {
    var outcome = dossier.reached().end().outcome();
    var words = applying.open(dossier.reached().end().words());
    if (outcome == null) {
      return words;
    }
    var ended = CodeTable.of(codes.outcome(), outcome);
    return words.isBlank() ? ended : ended + ": " + words;
  }

  /** How many papers there are, and whether some are files, is all that is known of them here. */
  private void papers() {
    var files = dossier.submission().files();
    int papers = dossier.submission().papers();
    var row =
        new Fields().put("TenGiayTo", "Giấy tờ kèm hồ sơ").put("SoLuong", Integer.toString(papers));
    fields
        .put("HoSoCoThanhPhanSoHoa", files == null ? null : files > 0 ? YES : NO)
        .put("TaiLieuNop", List.of())
        .put("DanhSachTepDinhKemKhac", papers == 0 ? List.of() : List.of(row));
  }

  private Fields due(Bill.Due due) {
    var rules = codes.rules();
    var name = due.isFee() ? "Phí, lệ phí giải quyết thủ tục" : applying.open(due.what());
    return new Fields()
        .put("TenPhiLePhi", name.isBlank() ? "Nghĩa vụ tài chính" : name)
        .put("HinhThucThu", CodeTable.of(codes.collected(), due.collected()))
        .put("Gia", Long.toString(due.amount()))
        .put("LoaiPhiLePhi", due.isFee() ? rules.feeKind() : null)
        .put("TrangThaiThanhToan", dossier.bill().isPaid(due) ? rules.paid() : rules.unpaid());
  }

  private Fields supplement(Reached.Supplement asked) {
    var rules = codes.rules();
    return new Fields()
        .put("HoSoBoSungId", asked.id())
        .put("NguoiYeuCauBoSung", asked.by())
        .put("NoiDungBoSung", applying.open(asked.what()))
        .put("NgayBoSung", asked.askedAt())
        .put("NgayTiepNhanBoSung", asked.receivedAt())
        .put(
            "TrangThaiBoSung",
            asked.receivedAt() == null ? rules.supplementOpen() : rules.supplementDone())
        .put("NgayHenTraTruoc", asked.dueBefore())
        .put("NgayHenTraMoi", asked.dueAfter());
  }

  /** Its name and its code; the paper itself is handed over, not sent. */
  private List<Fields> results() {
    return dossier.result().stream()
        .map(it -> new Fields().put("TenGiayTo", it.name()).put("MaKetQua", it.code()))
        .toList();
  }
}
