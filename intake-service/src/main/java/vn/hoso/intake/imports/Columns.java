package vn.hoso.intake.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.catalogue.Folded;

/**
 * Which column of a log says what, by the names in its header.
 *
 * @param dossier code of the dossier
 * @param event id of the event
 * @param step what was done
 * @param time when
 * @param stepGroup who did it
 * @param group whose dossier it is
 * @param start when the dossier was opened; without it, its first event
 * @param end when it was finished, if it was
 */
public record Columns(
    @Nullable String dossier,
    @Nullable String event,
    @Nullable String step,
    @Nullable String time,
    @Nullable String stepGroup,
    @Nullable String channel,
    @Nullable String department,
    @Nullable String group,
    @Nullable String start,
    @Nullable String deadline,
    @Nullable String end) {

  /** The names of the roles, in the order of the components. */
  public static final List<String> ROLES =
      List.of(
          "dossier",
          "event",
          "step",
          "time",
          "stepGroup",
          "channel",
          "department",
          "group",
          "start",
          "deadline",
          "end");

  /** What must be there. */
  public static final List<String> REQUIRED = List.of("dossier", "event", "step", "time");

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

  /** Usual names, those of XES and of process-mining logs first. */
  private static final Map<String, List<String>> USUAL = usual();

  /** A mapping guessed from a header, however its names are written: maHoSo, ma_ho_so, Mã hồ sơ. */
  public static Columns guess(List<String> header) {
    var names = new HashMap<String, String>();
    header.forEach(it -> names.putIfAbsent(letters(it), it));
    var found = new LinkedHashMap<String, String>();
    for (var role : ROLES) {
      USUAL.getOrDefault(role, List.of()).stream()
          .map(Columns::letters)
          .filter(names::containsKey)
          .findFirst()
          .ifPresent(it -> found.put(role, names.get(it)));
    }
    return of(found);
  }

  private static String letters(String name) {
    return NO_LETTER.matcher(Folded.text(name)).replaceAll("");
  }

  /** From the names by role, as a form has them. */
  public static Columns of(Map<String, String> byRole) {
    var values = new ArrayList<@Nullable String>();
    for (var role : ROLES) {
      var name = byRole.get(role);
      values.add(name == null || name.isBlank() ? null : name);
    }
    return new Columns(
        values.get(0),
        values.get(1),
        values.get(2),
        values.get(3),
        values.get(4),
        values.get(5),
        values.get(6),
        values.get(7),
        values.get(8),
        values.get(9),
        values.get(10));
  }

  public Map<String, String> byRole() {
    var all = new LinkedHashMap<String, String>();
    put(all, "dossier", dossier);
    put(all, "event", event);
    put(all, "step", step);
    put(all, "time", time);
    put(all, "stepGroup", stepGroup);
    put(all, "channel", channel);
    put(all, "department", department);
    put(all, "group", group);
    put(all, "start", start);
    put(all, "deadline", deadline);
    put(all, "end", end);
    return all;
  }

  /** The required roles that no column of the header plays. */
  public List<String> missing(List<String> header) {
    var names = byRole();
    return REQUIRED.stream()
        .filter(it -> !names.containsKey(it) || !header.contains(names.get(it)))
        .toList();
  }

  private static void put(Map<String, String> all, String role, @Nullable String name) {
    if (name != null) {
      all.put(role, name);
    }
  }

  private static Map<String, List<String>> usual() {
    return Map.ofEntries(
        Map.entry("dossier", List.of("case:concept:name", "case_id", "case", "maHoSo", "dossier")),
        Map.entry("event", List.of("concept:instance", "event_id", "maSuKien", "id")),
        Map.entry("step", List.of("concept:name", "activity", "step", "buoc")),
        Map.entry("time", List.of("time:timestamp", "timestamp", "time", "thoiDiem", "thoiGian")),
        Map.entry("stepGroup", List.of("org:group", "unit", "donVi")),
        Map.entry("channel", List.of("case:channel", "channel", "kenhThucHien")),
        Map.entry("department", List.of("case:department", "department", "phongBan")),
        Map.entry("group", List.of("case:group", "group")),
        Map.entry("start", List.of("case:startdate", "start", "ngayTiepNhan")),
        Map.entry("deadline", List.of("case:deadline", "deadline", "ngayHenTra")),
        Map.entry("end", List.of("case:enddate", "end", "ngayKetThucXuLy")));
  }
}
