package vn.hoso.notification.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Person;
import vn.hoso.notification.domain.Elsewhere;
import vn.hoso.notification.domain.Occasion;

/** What is filled into templates; a text message gets nothing that names person or procedure. */
public final class Values {

  private Values() {}

  /** For a text message: code, moments, place, and where to ask. */
  public static Map<String, String> forSms(
      Centre centre, Elsewhere dossier, Occasion occasion, Person person) {
    var values = common(centre, occasion);
    values.put("centre", centre.shortName());
    values.put("code", codeOf(dossier, person));
    return values;
  }

  /** For an e-mail: also salutation, procedure unless it is private, and the lookup code. */
  public static Map<String, String> forEmail(
      Centre centre, Elsewhere dossier, Occasion occasion, Person person) {
    var values = common(centre, occasion);
    values.put("centre", centre.name());
    values.put("code", codeOf(dossier, person));
    values.put("name", person.name());
    values.put("lookup", printed(person.lookupCode()));
    put(values, "procedure", dossier.procedure());
    return values;
  }

  /** For the staff: the dossier's own id, which leads to its page, and nothing of the applicant. */
  public static Map<String, String> forStaff(
      Centre centre, String dossierId, Elsewhere dossier, Occasion occasion) {
    var values = common(centre, occasion);
    values.put("centre", centre.name());
    values.put("dossier", dossierId);
    put(values, "code", dossier.code());
    put(values, "procedure", dossier.procedure());
    return values;
  }

  private static Map<String, String> common(Centre centre, Occasion occasion) {
    var values = new HashMap<String, String>();
    values.put("hotline", centre.hotline());
    values.put("url", centre.lookupUrl());
    values.put("at", moment(occasion.at(), centre.zone()));
    put(values, "due", momentOrNull(occasion.due(), centre.zone()));
    put(values, "until", dayOrNull(occasion.until(), centre.zone()));
    put(values, "place", occasion.place());
    return values;
  }

  /** The official code; before acceptance the lookup code, which the applicant has already. */
  private static String codeOf(Elsewhere dossier, Person person) {
    return dossier.code() == null ? printed(person.lookupCode()) : dossier.code();
  }

  private static String printed(String lookupCode) {
    return LookupCode.parse(lookupCode).map(LookupCode::toString).orElse(lookupCode);
  }

  private static String moment(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(zone).format(at);
  }

  private static @Nullable String momentOrNull(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : moment(at, zone);
  }

  private static @Nullable String dayOrNull(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(zone).format(at);
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
