package vn.hoso.e2e;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A petition as its sender and who answers it know it. */
record Petition(String id, String code) {

  /** About a procedure, with a telephone number to be told at. */
  static Petition sentBy(Citizen citizen, Hoso hoso) {
    var words = "Chờ cả buổi sáng ở quầy, số " + UUID.randomUUID();
    var sent =
        Door.open(hoso.door())
            .post(
                "/api/petition",
                Map.of(
                    "kind", "REGULATION",
                    "agency", "H26.12",
                    "words", words,
                    "name", "Nguyễn Văn An",
                    "phone", citizen.phone()),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .fine();
    return new Petition(idOf(words, hoso), sent.word("lookupCode"));
  }

  /** Among however many the desk has. */
  private static String idOf(String words, Hoso hoso) {
    var desk = hoso.staff("tiepnhan").door();
    var found = Optional.<String>empty();
    var cursor = Optional.of("");
    while (found.isEmpty() && cursor.isPresent()) {
      var tray = desk.get("/api/petitions?limit=200&cursor=" + cursor.get()).fine().json();
      found =
          tray.path("items")
              .valueStream()
              .map(it -> it.path("id").asString())
              .filter(it -> desk.get("/api/petitions/" + it).fine().text().contains(words))
              .findFirst();
      cursor = tray.path("next").stringValueOpt();
    }
    return found.orElseThrow();
  }

  /** Does something as the receiver, who has this version in hand. */
  Answer handled(Hoso hoso, int version, String command, Map<String, ?> details) {
    return hoso.staff("tiepnhan")
        .door()
        .post(
            "/api/petitions/" + id + "/" + command,
            details,
            Map.of("If-Match", "\"" + version + "\""))
        .fine();
  }
}
