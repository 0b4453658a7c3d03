package vn.hoso.notification.portal.codes;

import java.util.Optional;
import java.util.function.Function;
import vn.hoso.notification.portal.codes.PortalMessage.Call;
import vn.hoso.notification.portal.domain.Happening;
import vn.hoso.notification.portal.domain.Portrait;

/** Writes {@code DongBoHoSoMC} and {@code CapNhatTienDoHoSoMC} with every field that we know. */
public final class MessageWriter {

  private final CodeTable codes;
  private final Function<String, Optional<String>> sectors;

  /**
   * A writer in the codes of a version.
   *
   * @param sectors {@code MaLinhVuc} of a procedure, by the procedure's code
   */
  public MessageWriter(CodeTable codes, Function<String, Optional<String>> sectors) {
    this.codes = codes;
    this.sectors = sectors;
  }

  /** One message. A dossier that the portal does not know yet is told of as a whole. */
  public PortalMessage write(Portrait it, Applying applying) {
    var call = it.known() && isProgress(it.change().what()) ? Call.TIEN_DO : Call.DONG_BO;
    var fields =
        switch (call) {
          case DONG_BO ->
              new DossierFields(codes, it, applying)
                  .write(sectors.apply(it.submission().procedure().code()).orElse(null));
          case TIEN_DO -> progress(it, applying);
        };
    return new PortalMessage(
        it.dossierId() + ":" + it.change().message(),
        call,
        it.code(),
        it.status(),
        it.known(),
        fields.all());
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
          Happening.Promised _,
          Happening.Owing _,
          Happening.Paid _,
          Happening.Charged _,
          Happening.MoneyCame _,
          Happening.MoneyWentBack _ ->
          false;
    };
  }

  private Fields progress(Portrait it, Applying applying) {
    var change = it.change();
    var fields =
        new Fields()
            .put("MaHoSo", it.code())
            .put("NguoiXuLy", change.by())
            .put("ThoiDiemXuLy", change.at())
            .put("PhongBanXuLy", it.submission().competentAgency())
            .put("NoiDungXuLy", content(change.what(), applying))
            .put("TrangThai", statusOf(it));
    return change.what() instanceof Happening.Transferred(_, var dueAt)
        ? fields.put("NgayBatDau", change.at()).put("NgayKetThucTheoQuyDinh", dueAt)
        : fields;
  }

  private static String content(Happening what, Applying applying) {
    return switch (what) {
      case Happening.WithdrawalAsked(var reason) ->
          ("Công dân yêu cầu rút hồ sơ. " + applying.open(reason)).strip();
      case Happening.WithdrawalOver _ -> "Tiếp tục xử lý, không rút hồ sơ";
      case Happening.Reworked(var reason) ->
          ("Thu hồi kết quả để xử lý lại. " + applying.open(reason)).strip();
      default -> "Chuyển xử lý";
    };
  }
}
