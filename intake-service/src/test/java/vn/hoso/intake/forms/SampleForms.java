package vn.hoso.intake.forms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Outcome;
import vn.hoso.intake.catalogue.Agency;
import vn.hoso.webkit.sheet.Roll;

/** Every form, filled in with people who do not exist. */
final class SampleForms {

  static final Instant AT = Instant.parse("2026-11-26T02:00:00Z");
  static final Instant DUE = Instant.parse("2026-12-01T10:00:00Z");
  static final String CODE = "H26.12-261126-0001";
  static final String ADDRESS =
      "https://hoso.example.vn/verify?v=1&c=H26.12-261126-0001&r=20261126T020000Z"
          + "&d=20261201T100000Z&a=H26.12&p=1.001193&k=1a2b3c4d&s="
          + "A".repeat(86);

  private static final Agency COMMUNE =
      new Agency(
          "H26.12",
          "UBND phường Cầu Giấy",
          true,
          Set.of(),
          "Bộ phận Một cửa UBND phường Cầu Giấy",
          null);
  private static final Agency BRANCH =
      new Agency(
          "H26.90.01",
          "Trung tâm Phục vụ hành chính công thành phố Hà Nội – Chi nhánh số 1",
          true,
          Set.of(),
          "Chi nhánh số 1",
          null);
  private static final Party AN =
      new Party(
          "Nguyễn Thị Ánh Tuyết",
          "0912 345 678",
          "anh.tuyet@example.vn",
          "001190012345",
          "Số 12, ngõ 165, phố Dịch Vọng Hậu, phường Cầu Giấy, thành phố Hà Nội");
  private static final Party LONG_NAME =
      new Party(
          "Công ty Trách nhiệm hữu hạn Một thành viên Sản xuất, Thương mại và Dịch vụ"
              + " Nông nghiệp công nghệ cao Đồng Bằng Sông Hồng – Chi nhánh Nghĩa Đô",
          "0987 654 321",
          null,
          "0101234567-001",
          "Tầng 17, tòa nhà Hỗn hợp Ước Mơ, số 88 đường Nguyễn Văn Huyên kéo dài, phường Nghĩa Đô");

  private SampleForms() {}

  static FilledForm.Receipt receipt() {
    return receipt(
        COMMUNE,
        AN,
        List.of(
            new PaperLine("Tờ khai đăng ký khai sinh theo mẫu", 1, 0, 0),
            new PaperLine("Giấy chứng sinh do cơ sở y tế nơi trẻ em sinh ra cấp", 1, 1, 0),
            new PaperLine("Giấy tờ chứng minh nơi cư trú của cha hoặc mẹ", 0, 0, 2)),
        "Đăng ký khai sinh");
  }

  /** The same when its fee was paid. */
  static FilledForm.Receipt paidReceipt() {
    var it = receipt();
    return new FilledForm.Receipt(
        it.head(),
        it.party(),
        it.procedure(),
        it.code(),
        it.procedureCode(),
        it.paperCase(),
        it.papers(),
        it.papersInAll(),
        it.limit(),
        it.receivedAt(),
        it.promisedAt(),
        it.competent(),
        it.collectAt(),
        it.receivedBy(),
        it.lookupCode(),
        new FilledForm.FeeState("8.000 đ", "đã nộp", List.of("BL-1, 8.000 đ")),
        it.proof());
  }

  /** A long name, a long procedure, and more papers than one page holds. */
  static FilledForm.Receipt longReceipt() {
    var papers =
        IntStream.rangeClosed(1, 45)
            .mapToObj(
                i ->
                    new PaperLine(
                        "Bản vẽ số "
                            + i
                            + ": mặt bằng, mặt đứng, mặt cắt và kết cấu chịu lực của công trình"
                            + (i % 4 == 0 ? ", kèm thuyết minh và văn bản thẩm duyệt" : ""),
                        1,
                        i % 3,
                        i % 2))
            .toList();
    return receipt(
        BRANCH,
        LONG_NAME,
        papers,
        "Cấp giấy phép xây dựng mới đối với công trình cấp đặc biệt, cấp I, cấp II"
            + " (công trình không theo tuyến, theo tuyến trong đô thị, tín ngưỡng, tôn giáo)");
  }

  private static FilledForm.Receipt receipt(
      Agency desk, Party party, List<PaperLine> papers, String procedure) {
    return new FilledForm.Receipt(
        head(desk, null, AT),
        party,
        procedure,
        CODE,
        "1.001193",
        null,
        papers,
        papers.size(),
        new Limit(BigDecimal.valueOf(3), Limit.Unit.WORKING_DAY),
        AT,
        DUE,
        desk.name(),
        desk.place(),
        "tiepnhan",
        "7K3M9-QXF2C-D",
        null,
        new FilledForm.Proof(ADDRESS, QrCode.of(ADDRESS)));
  }

  static FilledForm.Supplement supplement() {
    return new FilledForm.Supplement(
        head(COMMUNE, CODE + "/PYCBS", AT),
        AN,
        "Đăng ký khai sinh",
        CODE,
        "1. Giấy chứng sinh: bản chụp mờ, đề nghị nộp bản rõ hơn (01 bản chính).\n"
            + "2. Tờ khai: thiếu chữ ký của người yêu cầu ở trang 2.",
        DUE,
        "canbo1");
  }

  static FilledForm.Refusal refusal() {
    return new FilledForm.Refusal(
        head(COMMUNE, "261126-4F0A2C/PTC", AT),
        AN,
        "Đăng ký khai sinh",
        null,
        "Thủ tục này không thuộc thẩm quyền của Ủy ban nhân dân phường Cầu Giấy.",
        false,
        "tiepnhan",
        new FilledForm.Status(
            "7K3M9-QXF2C-D", QrCode.of("https://hoso.example.vn/t/7K3M9-QXF2C-D")));
  }

  static FilledForm.Apology apology() {
    return new FilledForm.Apology(
        head(COMMUNE, CODE + "/PXL", AT),
        AN,
        "Đăng ký khai sinh",
        CODE,
        AT,
        DUE,
        Instant.parse("2026-12-04T10:00:00Z"),
        "UBND phường Cầu Giấy",
        "Cần xác minh nơi cư trú với Ủy ban nhân dân phường Nghĩa Đô, nơi đó chưa trả lời.",
        "Bộ phận Một cửa UBND phường Cầu Giấy",
        true,
        "lanhdao");
  }

  static FilledForm.Stop stop() {
    return new FilledForm.Stop(
        head(COMMUNE, CODE + "/TBD", DUE), AN, "Đăng ký khai sinh", CODE, AT, Outcome.LAPSED, null);
  }

  static Roll register() {
    return register(
        IntStream.rangeClosed(1, 24).mapToObj(i -> line(i, i % 7 == 0 ? LONG_NAME : AN)).toList());
  }

  /** As many as a page or a PDF may hold, and no two persons alike. */
  static Roll fullRegister() {
    var dice = new Random(2026);
    return register(IntStream.rangeClosed(1, 500).mapToObj(i -> line(i, somebody(dice))).toList());
  }

  static Roll register(Party party) {
    return register(List.of(line(1, party)));
  }

  private static Roll register(List<RegisterLine> lines) {
    return RegisterRoll.of(
        COMMUNE.place(), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 26), AT, lines);
  }

  private static RegisterLine line(int i, Party party) {
    return new RegisterLine(
        i,
        "H26.12-261126-%04d".formatted(i),
        i % 5 == 0 ? "Cấp Giấy xác nhận tình trạng hôn nhân" : "Đăng ký khai sinh",
        2 + i % 3,
        party,
        "UBND phường Cầu Giấy",
        AT.plusSeconds(67L * i),
        DUE.plusSeconds(86_400L * (i % 9)),
        i % 2 == 0 ? DUE.minusSeconds(86_400 - 61L * i) : null,
        "tiepnhan",
        i % 2 == 0 ? "Có kết quả" : null);
  }

  private static Party somebody(Random dice) {
    var name = one(dice, "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô");
    var middle = one(dice, "Văn", "Thị", "Đức", "Ngọc", "Minh", "Hữu", "Thị Kim", "Quang", "Xuân");
    var given = one(dice, "An", "Bình", "Dũng", "Hạnh", "Hương", "Khánh", "Lan", "Phúc", "Tuyết");
    var street = one(dice, "Dịch Vọng Hậu", "Xuân Thủy", "Duy Tân", "Trần Thái Tông", "Tô Hiệu");
    return new Party(
        String.join(" ", name, middle, given),
        "09%02d %03d %03d".formatted(dice.nextInt(100), dice.nextInt(1000), dice.nextInt(1000)),
        null,
        null,
        "Số %d, ngõ %d, phố %s, phường Cầu Giấy, thành phố Hà Nội"
            .formatted(1 + dice.nextInt(300), 1 + dice.nextInt(400), street));
  }

  private static String one(Random dice, String... words) {
    return words[dice.nextInt(words.length)];
  }

  private static Letterhead head(Agency desk, @Nullable String number, Instant at) {
    return Letterhead.of(desk, number, at);
  }
}
