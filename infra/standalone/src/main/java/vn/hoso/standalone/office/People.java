package vn.hoso.standalone.office;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Invents citizens who cannot be taken for anybody: named after winds, seas and birds, with
 * telephone numbers of the lead 095 that no carrier has, addresses in streets that are not there
 * and mail at example.vn.
 */
final class People {

  /**
   * Somebody who does not exist.
   *
   * @param email empty for the many who have none
   */
  record Citizen(
      String name,
      String phone,
      String email,
      String identityNumber,
      LocalDate birthDate,
      String address) {}

  private static final List<String> FAMILIES =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương");
  private static final List<String> MIDDLES =
      List.of("Sao", "Mây", "Gió", "Nắng", "Sông", "Trăng", "Sóng", "Rừng", "Đồng", "Suối");
  private static final List<String> GIVEN =
      List.of(
          "Mai",
          "Biển",
          "Xanh",
          "Sớm",
          "Hạ",
          "Xuân",
          "Én",
          "Sơn Ca",
          "Hải Âu",
          "Bồ Câu",
          "Quỳnh",
          "Mơ",
          "Khơi",
          "Bình Minh",
          "Cầu Vồng");
  private static final List<String> STREETS =
      List.of("phố Ví Dụ", "ngõ Thử Nghiệm", "đường Giả Định", "phố Tưởng Tượng");

  private static final int OLDEST = 1950;
  private static final int YOUNGEST = 2007;

  private final RandomGenerator random;

  People(RandomGenerator random) {
    this.random = random;
  }

  Citizen somebody() {
    var name = any(FAMILIES) + " " + any(MIDDLES) + " " + any(GIVEN);
    int number = random.nextInt(10_000_000);
    var born = LocalDate.ofYearDay(random.nextInt(OLDEST, YOUNGEST), random.nextInt(1, 366));
    return new Citizen(
        name,
        "095%07d".formatted(number),
        random.nextInt(10) < 6 ? "" : "%s.%d@example.vn".formatted(plain(name), number % 1000),
        identityNumber(born),
        born,
        "Số %d %s, phường Cầu Giấy, Hà Nội".formatted(random.nextInt(1, 200), any(STREETS)));
  }

  /** Registered in Hà Nội; the digit after the province says century and sex. */
  private String identityNumber(LocalDate born) {
    int century = born.getYear() < 2000 ? 0 : 2;
    return "001%d%02d%06d"
        .formatted(century + random.nextInt(2), born.getYear() % 100, random.nextInt(1_000_000));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace(" ", "");
  }
}
