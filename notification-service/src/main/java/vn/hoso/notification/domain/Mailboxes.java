package vn.hoso.notification.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the staff of agencies is written to, by the agency's code; nobody else is. */
public record Mailboxes(Map<String, String> byAgency) {

  public static final Mailboxes NONE = new Mailboxes(Map.of());

  public Mailboxes {
    byAgency = Map.copyOf(byAgency);
  }

  /**
   * Reads what an office wrote, such as {@code H26.12=motcua@example.vn, H26.14=…}.
   *
   * @throws IllegalArgumentException naming the part that is none
   */
  public static Mailboxes read(String written) {
    var boxes = new HashMap<String, String>();
    for (var part : written.split(",", -1)) {
      var entry = part.strip();
      if (!entry.isEmpty()) {
        int middle = entry.indexOf('=');
        if (middle < 1 || !entry.substring(middle).matches("=\\s*[^\\s@]+@[^\\s@]+")) {
          throw new IllegalArgumentException("not agency=address: " + entry);
        }
        boxes.put(entry.substring(0, middle).strip(), entry.substring(middle + 1).strip());
      }
    }
    return new Mailboxes(boxes);
  }

  /** The address of an agency; null where none is known. */
  public @Nullable String of(@Nullable String agency) {
    return agency == null ? null : byAgency.get(agency);
  }
}
