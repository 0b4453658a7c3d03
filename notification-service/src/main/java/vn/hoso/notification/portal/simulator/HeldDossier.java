package vn.hoso.notification.portal.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the portal has of one dossier.
 *
 * @param code as it is called now
 * @param status {@code TrangThaiHoSo}
 * @param fields the last value of each field it was ever told
 * @param taken the messages, oldest first
 */
public record HeldDossier(
    String code, String status, Map<String, Object> fields, List<Taken> taken) {

  /** A message that was taken, by whichever service. */
  public record Taken(Instant at, String service, boolean updating, String code, String status) {}

  HeldDossier after(Taken message, Map<String, Object> told) {
    var merged = new LinkedHashMap<>(fields);
    merged.putAll(told);
    var more = new ArrayList<>(taken);
    more.add(message);
    return new HeldDossier(message.code(), message.status(), merged, List.copyOf(more));
  }
}
