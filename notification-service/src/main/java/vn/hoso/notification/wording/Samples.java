package vn.hoso.notification.wording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.domain.Elsewhere;
import vn.hoso.notification.domain.Occasion;

/** An invented dossier, so that a template can be looked at before anybody gets it. */
public final class Samples {

  private static final Instant AT = Instant.parse("2026-11-23T02:12:00Z");

  private static final Person PERSON =
      new Person("Nguyễn Thị Ước", "+84912345678", "uoc@example.vn", null, null, "7K3M9QXF2CG");

  private static final Elsewhere DOSSIER =
      new Elsewhere(
          new Sealed(""),
          null,
          List.of("H26.12"),
          "H26.12-261123-0042",
          "Đăng ký khai sinh",
          List.of());

  private static final Occasion OCCASION =
      new Occasion(
          "sample.routing.1",
          "sample",
          AT,
          Instant.parse("2026-11-26T10:00:00Z"),
          Instant.parse("2026-12-08T10:00:00Z"),
          "Bộ phận Một cửa, UBND phường Cầu Giấy",
          null,
          null);

  private Samples() {}

  public static Map<String, String> forSms(Centre centre) {
    return Values.forSms(centre, DOSSIER, OCCASION, PERSON);
  }

  public static Map<String, String> forStaff(Centre centre) {
    return Values.forStaff(centre, "0199c0de-0000-7000-8000-000000000042", DOSSIER, OCCASION);
  }

  public static Map<String, String> forEmail(Centre centre) {
    return Values.forEmail(centre, DOSSIER, OCCASION, PERSON);
  }
}
