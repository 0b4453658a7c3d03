package vn.hoso.notification.portal.codes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.notification.portal.codes.PortalMessage.Call;
import vn.hoso.notification.portal.domain.Happening;
import vn.hoso.notification.portal.domain.Portrait;

/**
 * Writes {@code DongBoHoSoMC} and {@code CapNhatTienDoHoSoMC} with every field that we know; what
 * nobody told us is left out, not invented.
 */
public final class MessageWriter {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final CodeTable codes;

  public MessageWriter(CodeTable codes) {
    this.codes = codes;
  }

  /** One message. A dossier that the portal does not know yet is told of as a whole. */
  public PortalMessage write(Portrait it, Applying applying) {
    var call = it.known() && isProgress(it.change().what()) ? Call.TIEN_DO : Call.DONG_BO;
    return new PortalMessage(
        it.dossierId() + ":" + it.change().message(),
        call,
        it.code(),
        it.status(),
        it.known(),
        switch (call) {
          case DONG_BO -> dossier(it, applying);
          case TIEN_DO -> progress(it, applying);
        });
  }

  /** The code of the status that the dossier has when the portal took the message. */
  public String statusOf(Portrait it) {
    return CodeTable.of(codes.status(), it.status());
  }

  /** Whether nothing but the status and who is at work changed. */
  private static boolean isProgress(Happening what) {
    return switch (what) {
      case Happening.Transferred _,
          Happening.Reworked _,
          Happening.Owing _,
          Happening.Paid _,
          Happening.WithdrawalAsked _,
          Happening.WithdrawalOver _ ->
          true;
      case Happening.Submitted _,
          Happening.Accepted _,
          Happening.ReceptionRefused _,
          Happening.SupplementAsked _,
          Happening.SupplementReceived _,
          Happening.WithdrawalConfirmed _,
          Happening.Resumed _,
          Happening.ResultReady _,
          Happening.Returned _,
          Happening.Stopped _,
          Happening.Promised _ ->
          false;
    };
  }

  private Map<String, Object> dossier(Portrait it, Applying applying) {
    var fields = new LinkedHashMap<String, Object>();
    identity(it, fields);
    applicant(applying, fields);
    times(it, fields);
    state(it, applying, fields);
    fields.put("TaiLieuNop", List.of());
    fields.put("DanhSachTepDinhKemKhac", papers(it));
    fields.put("DanhSachLePhi", List.of());
    fields.put(
        "DanhSachHoSoBoSung",
        it.supplements().stream().map(asked -> supplement(asked, applying)).toList());
    fields.put("DanhSachGiayToKetQua", List.of());
    return fields;
  }

  private void identity(Portrait it, Map<String, Object> fields) {
    var procedure = it.submission().procedure();
    fields.put("MaHoSo", it.code());
    if (it.acceptance() != null) {
      fields.put("SoBienNhan", it.acceptance().receipt());
    }
    fields.put(codes.rules().ourReference(), it.dossierId());
    fields.put("MaTTHC", procedure.code());
    fields.put("TenTTHC", procedure.name());
    fields.put("TenLinhVuc", procedure.field());
    fields.put("TrichYeuHoSo", procedure.name());
  }

  private void applicant(Applying applying, Map<String, Object> fields) {
    var person = applying.person();
    fields.put("ChuHoSo", person.name());
    fields.put("LoaiDoiTuong", CodeTable.of(codes.applicant(), applying.kind()));
    if (person.identityNumber() != null) {
      fields.put("LoaiDinhDanh", codes.identity());
      fields.put("SoDinhDanh", person.identityNumber());
    }
    fields.put("SoDienThoai", person.phone());
    put(fields, "Email", person.email());
  }

  private void times(Portrait it, Map<String, Object> fields) {
    put(fields, "NgayNopHoSo", it.submittedAt());
    put(fields, "NgayTiepNhan", it.acceptedAt());
    put(fields, "NgayHenTra", it.dueAt());
    put(fields, "NgayKetThucXuLy", it.end().finishedAt());
    put(fields, "NgayTra", it.end().returnedAt());
    put(fields, "NgayTuChoi", it.end().refusedAt());
    if (it.acceptance() != null) {
      var limit = it.acceptance().limit();
      fields.put("ThoiGianGiaiQuyet", limit.value().toPlainString());
      fields.put("DonViTinh", CodeTable.of(codes.unit(), limit.unit()));
    }
  }

  private void state(Portrait it, Applying applying, Map<String, Object> fields) {
    var channel = it.submission().channel();
    fields.put("TrangThaiHoSo", statusOf(it));
    fields.put("KenhThucHien", CodeTable.of(codes.channel(), channel));
    fields.put("HinhThuc", channel == Channel.POST ? "1" : "0");
    fields.put("DonViXuLy", it.submission().competentAgency());
    fields.put("NoiNopHoSo", it.submission().receivingAgency());
    put(fields, "ThongTinTra", it.end().place());
    put(fields, "GhiChu", note(it, applying));
  }

  private String note(Portrait it, Applying applying) {
    var outcome = it.end().outcome();
    var words = applying.open(it.end().words());
    if (outcome == null) {
      return words;
    }
    var ended = CodeTable.of(codes.outcome(), outcome);
    return words.isBlank() ? ended : ended + ": " + words;
  }

  /** How many papers there are is all that is known of them here. */
  private static List<Map<String, Object>> papers(Portrait it) {
    int papers = it.submission().papers();
    return papers == 0
        ? List.of()
        : List.of(Map.of("TenGiayTo", "Giấy tờ kèm hồ sơ", "SoLuong", Integer.toString(papers)));
  }

  private Map<String, Object> supplement(Portrait.Supplement asked, Applying applying) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("HoSoBoSungId", asked.id());
    put(fields, "NguoiYeuCauBoSung", asked.by());
    fields.put("NoiDungBoSung", applying.open(asked.what()));
    put(fields, "NgayBoSung", asked.askedAt());
    put(fields, "NgayTiepNhanBoSung", asked.receivedAt());
    fields.put(
        "TrangThaiBoSung",
        asked.receivedAt() == null
            ? codes.rules().supplementOpen()
            : codes.rules().supplementDone());
    put(fields, "NgayHenTraTruoc", asked.dueBefore());
    put(fields, "NgayHenTraMoi", asked.dueAfter());
    return fields;
  }

  private Map<String, Object> progress(Portrait it, Applying applying) {
    var fields = new LinkedHashMap<String, Object>();
    var change = it.change();
    fields.put("MaHoSo", it.code());
    put(fields, "NguoiXuLy", change.by());
    put(fields, "ThoiDiemXuLy", change.at());
    fields.put("PhongBanXuLy", it.submission().competentAgency());
    fields.put("NoiDungXuLy", content(change.what(), applying));
    fields.put("TrangThai", statusOf(it));
    if (change.what() instanceof Happening.Transferred(_, var dueAt)) {
      put(fields, "NgayBatDau", change.at());
      put(fields, "NgayKetThucTheoQuyDinh", dueAt);
    }
    return fields;
  }

  private static String content(Happening what, Applying applying) {
    return switch (what) {
      case Happening.WithdrawalAsked(var reason) ->
          ("Công dân yêu cầu rút hồ sơ. " + applying.open(reason)).strip();
      case Happening.WithdrawalOver _ -> "Tiếp tục xử lý, không rút hồ sơ";
      case Happening.Owing(var owed) ->
          ("Yêu cầu thực hiện nghĩa vụ tài chính. " + applying.open(owed)).strip();
      case Happening.Paid _ -> "Đã thực hiện nghĩa vụ tài chính, tiếp tục xử lý";
      case Happening.Reworked(var reason) ->
          ("Thu hồi kết quả để xử lý lại. " + applying.open(reason)).strip();
      default -> "Chuyển xử lý";
    };
  }

  private static void put(Map<String, Object> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value);
    }
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Instant value) {
    if (value != null) {
      fields.put(name, STAMP.format(value));
    }
  }
}
