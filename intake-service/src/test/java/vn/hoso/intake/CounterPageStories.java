package vn.hoso.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.verify.Receipts;

/** What a receiver does at the counter, and what is printed there. */
interface CounterPageStories extends PageStories {

  @Test
  default void a_receiver_takes_a_dossier_from_the_counter_to_its_receipt() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    assertThat(page("tiepnhan", "/counter")).contains("Trần Văn Ổn", "còn 1 ngày làm việc");
    assertThat(page("tiepnhan", path)).contains("0912 345 678", "Tiếp nhận hồ sơ", "Mới đăng ký");
    var accepted = send("tiepnhan", path, "/accept", Map.of());
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
    assertThat(accepted.headers().firstValue("Location").orElse("")).endsWith(path + "/receipt");
    assertThat(page("tiepnhan", path + "/receipt"))
        .contains("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "H26.12-261126-")
        .contains("17 giờ 00 phút, ngày 26/11/2026", "Trần Văn Ổn", "data:image/png;base64,")
        .contains("Vì sao hẹn ngày này?", "Ngày làm việc", found(CODE, entered.body()));
    var again = send("tiepnhan", path, "/accept", Map.of());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Hồ sơ đã được tiếp nhận với mã H26.12-261126-");
  }

  @Test
  default void a_receipt_is_printed_and_anybody_can_check_it() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    assertThat(intake().page("tiepnhan", path + "/forms/receipt.pdf").statusCode()).isEqualTo(404);
    send("tiepnhan", path, "/accept", Map.of());
    var pdf = intake().page("tiepnhan", path + "/forms/receipt.pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.body()).startsWith("%PDF-");
    assertThat(intake().page("khach", path + "/forms/receipt.pdf").statusCode()).isEqualTo(403);

    var link = "/verify?" + proof(path);
    assertThat(page(null, link)).contains("Giấy này là thật và còn hiệu lực", "H26.12-261126-");
    assertThat(page(null, link + "&lang=en")).contains("This receipt is genuine and holds");
    assertThat(page(null, link.replace("&p=1.001193", "&p=1.001194")))
        .contains("Giấy này không phải là thật")
        .doesNotContain("Đăng ký khai sinh");
    assertThat(page(null, "/verify")).contains("Địa chỉ đọc được từ mã QR");
    var keys = IntakeUnderTest.json(intake().get(null, "/.well-known/hoso-receipt-keys"));
    var kid = keys.at("/keys/0/kid").asString();
    assertThat(link).contains("&k=" + kid);
    assertThat(intake().get(null, "/.well-known/hoso-receipt-keys/" + kid + ".pem").body())
        .startsWith("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA");
  }

  /** What the QR code on the receipt holds, as the service itself signs it. */
  private String proof(String path) {
    var id = path.substring(path.length() - 36);
    var dossier = intake().bean(Desk.class).find(id).state();
    return intake()
        .bean(Receipts.class)
        .signed(requireNonNull(dossier.own().submission()), requireNonNull(dossier.acceptance()));
  }

  @Test
  default void the_register_has_what_was_accepted_and_only_for_its_own_desk() {
    var entered = enter();
    var path = "/counter/dossiers/" + found(DOSSIER, entered.body()).substring(18);
    send("tiepnhan", path, "/accept", Map.of());
    var span = "?desk=H26.12&from=2026-11-26&to=2026-11-26";
    assertThat(page("tiepnhan", "/counter/register" + span))
        .contains("Sổ theo dõi hồ sơ", "Trần Văn Ổn", "Tải bảng tính (CSV)");
    assertThat(page("lanhdao", "/counter/register.csv" + span))
        .startsWith("\uFEFFSTT,Mã hồ sơ")
        .contains("Trần Văn Ổn", "0912 345 678", "09:00 26/11/2026");
    assertThat(intake().page("tiepnhan", "/counter/register.pdf" + span).body())
        .startsWith("%PDF-");
    assertThat(page("tiepnhan", "/counter/register?from=2026-10-01&to=2026-10-02"))
        .contains("Không có hồ sơ nào");
    assertThat(intake().page("khach", "/counter/register.csv" + span).statusCode()).isEqualTo(403);
    assertThat(intake().page("tiepnhan", "/counter/register.csv?to=2020-01-01&from=2026-01-01"))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(422));
  }

  @Test
  default void staff_pages_are_closed_to_strangers() {
    assertThat(intake().page(null, "/counter").statusCode()).isEqualTo(401);
    assertThat(intake().page("canbo1", "/counter").statusCode()).isEqualTo(403);
    assertThat(intake().page("tiepnhan", "/imports").statusCode()).isEqualTo(403);
    assertThat(page("quantri", "/counter?lang=en"))
        .contains("Counter", "Imports")
        .doesNotContain("??");
    assertThat(page("vanhanh", "/imports"))
        .contains("Nhật ký hồ sơ")
        .doesNotContain("Danh mục thủ tục quốc gia<");
  }
}
