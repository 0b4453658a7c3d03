package vn.hoso.notification.portal.simulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import vn.hoso.notification.portal.simulator.HeldDossier.Taken;

/** The dossiers that the portal knows, and what it is picky about. */
final class PortalBook {

  /** What is wrong with a message: a code and a sentence. */
  record Refusal(String code, String message) {}

  private static final int REMEMBERED = 5_000;
  private static final Pattern STAMP = Pattern.compile("20\\d{12}");
  private static final Set<String> STATUSES =
      Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  private static final Set<String> FINAL = Set.of("3", "8", "10");

  /** Nobody reaches these without having been received. */
  private static final Set<String> RECEIVED = Set.of("2", "4", "6", "9", "10");

  private static final List<String> REQUIRED =
      List.of("MaHoSo", "MaTTHC", "TenTTHC", "ChuHoSo", "LoaiDoiTuong", "TrangThaiHoSo");

  private final Clock clock;
  private final boolean forgiving;
  private final AtomicInteger references = new AtomicInteger();
  private final Map<String, HeldDossier> byReference = new Remembered<>();
  private final Map<String, String> referenceOfCode = new Remembered<>();

  /**
   * An empty book.
   *
   * @param forgiving takes an update of a dossier that it does not know for its beginning
   */
  PortalBook(Clock clock, boolean forgiving) {
    this.clock = clock;
    this.forgiving = forgiving;
  }

  synchronized Optional<HeldDossier> find(String codeOrReference) {
    var reference = referenceOfCode.getOrDefault(codeOrReference, codeOrReference);
    return Optional.ofNullable(byReference.get(reference));
  }

  synchronized Map<String, HeldDossier> all() {
    return new LinkedHashMap<>(byReference);
  }

  /** Why {@code DongBoHoSoMC} cannot take a dossier; empty when it did. */
  synchronized Optional<Refusal> synchronise(boolean updating, Map<String, Object> told) {
    for (var field : REQUIRED) {
      if (text(told, field).isBlank()) {
        return refused("02", "Thiếu trường " + field);
      }
    }
    var status = text(told, "TrangThaiHoSo");
    if (RECEIVED.contains(status) && text(told, "NgayTiepNhan").isEmpty()) {
      return refused("05", "Hồ sơ đã tiếp nhận phải có NgayTiepNhan");
    }
    return take("DongBoHoSoMC", updating, text(told, "ThongTinKhac"), status, told);
  }

  /** Why {@code CapNhatTienDoHoSoMC} cannot take progress; empty when it did. */
  synchronized Optional<Refusal> progress(Map<String, Object> told) {
    return take("CapNhatTienDoHoSoMC", true, "", text(told, "TrangThai"), told);
  }

  String nextReference() {
    return "DVCQG-%06d".formatted(references.incrementAndGet());
  }

  private Optional<Refusal> take(
      String service, boolean updating, String ours, String status, Map<String, Object> told) {
    var code = text(told, "MaHoSo");
    var reference = ours.isEmpty() ? referenceOfCode.getOrDefault(code, code) : ours;
    var held = byReference.get(reference);
    if (!STATUSES.contains(status)) {
      return refused("03", "Không có trạng thái " + status);
    }
    var bad = badStamp(told);
    if (bad.isPresent()) {
      return refused("04", "Thời gian không đúng yyyyMMddHHmmss: " + bad.get());
    }
    if (held == null && updating && !forgiving) {
      return refused("06", "Không có hồ sơ " + code);
    }
    if (held != null && FINAL.contains(held.status())) {
      return refused("07", "Hồ sơ đã kết thúc: " + code);
    }
    var message = new Taken(clock.instant(), service, updating, code, status);
    var before = held == null ? new HeldDossier(code, status, Map.of(), List.of()) : held;
    byReference.put(reference, before.after(message, told));
    referenceOfCode.put(code, reference);
    return Optional.empty();
  }

  private static Optional<String> badStamp(Map<String, Object> told) {
    return told.entrySet().stream()
        .filter(it -> it.getKey().startsWith("Ngay") || it.getKey().startsWith("ThoiDiem"))
        .filter(it -> !STAMP.matcher(it.getValue().toString()).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Refusal> refused(String code, String message) {
    return Optional.of(new Refusal(code, message));
  }

  private static String text(Map<String, Object> told, String field) {
    return told.getOrDefault(field, "").toString();
  }

  private static final class Remembered<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > REMEMBERED;
    }
  }
}
