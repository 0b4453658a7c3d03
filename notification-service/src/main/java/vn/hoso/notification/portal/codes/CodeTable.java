package vn.hoso.notification.portal.codes;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Outcome;
import vn.hoso.notification.portal.domain.Bill;

/**
 * Our words in the codes of one version of the portal's interface. Code lists belong to a version:
 * 1 is a citizen in one and a business in the next.
 *
 * @param version its name, such as {@code opencps-2020}
 * @param status {@code TrangThaiHoSo}
 * @param channel {@code KenhThucHien}
 * @param applicant {@code LoaiDoiTuong}
 * @param unit {@code DonViTinh} of the time that the procedure may take
 * @param outcome how it ended, for {@code GhiChu}
 * @param collected {@code HinhThucThu}
 * @param identity {@code LoaiDinhDanh} of the 12-digit personal number
 * @param rules the little rest
 */
public record CodeTable(
    String version,
    Map<NationalStatus, String> status,
    Map<Channel, String> channel,
    Map<Applicant, String> applicant,
    Map<Limit.Unit, String> unit,
    Map<Outcome, String> outcome,
    Map<Bill.Collection, String> collected,
    String identity,
    Rules rules) {

  /**
   * What a table says beside codes.
   *
   * @param supplementOpen {@code TrangThaiBoSung} while papers are waited for
   * @param supplementDone {@code TrangThaiBoSung} when they came
   * @param ourReference the field that names our own id of the dossier
   * @param paidOnline {@code DuocThanhToanTrucTuyen} when our own gateway took the money
   * @param feeKind {@code LoaiPhiLePhi} of what a procedure costs; null where the version has none
   * @param paid {@code TrangThaiThanhToan} of what is paid; null where the version has none
   * @param unpaid likewise, of what is owed
   */
  public record Rules(
      String supplementOpen,
      String supplementDone,
      String ourReference,
      String paidOnline,
      @Nullable String feeKind,
      @Nullable String paid,
      @Nullable String unpaid) {}

  /** A list of codes as it stands in the file, complete or not at all. */
  static <E extends Enum<E>> Map<E, String> complete(
      Class<E> words, Map<String, String> codes, Supplier<String> where) {
    var map = new EnumMap<E, String>(words);
    for (var word : words.getEnumConstants()) {
      var code = codes.get(word.name());
      if (code == null || code.isBlank()) {
        throw new IllegalStateException(where.get() + " has no code for " + word);
      }
      map.put(word, code);
    }
    if (codes.size() != map.size()) {
      throw new IllegalStateException(
          where.get()
              + " has codes for other words than "
              + Arrays.toString(words.getEnumConstants()));
    }
    return map;
  }

  static String of(Map<?, String> codes, Object word) {
    var code = codes.get(word);
    if (code == null) {
      throw new IllegalStateException("no code for " + word); // complete by construction
    }
    return code;
  }
}
