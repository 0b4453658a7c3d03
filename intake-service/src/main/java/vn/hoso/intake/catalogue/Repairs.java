package vn.hoso.intake.catalogue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what had to be repaired in a record, each kind once, in the order it was met. */
final class Repairs {

  private static final Pattern FURNITURE = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cf}\\uFFFD]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private final Set<String> made = new LinkedHashSet<>();

  void add(String repair) {
    made.add(repair);
  }

  List<String> made() {
    return List.copyOf(made);
  }

  /** Text in NFC without control and private-use characters; empty for null. */
  String text(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    var composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    if (!composed.equals(raw)) {
      add("nfc");
    }
    var clean = FURNITURE.matcher(composed.replace('\n', ' ').replace('\t', ' ')).replaceAll("");
    if (composed.indexOf('\t') >= 0 || FURNITURE.matcher(composed.replace("\n", "")).find()) {
      add("characters");
    }
    return SPACES.matcher(clean).replaceAll(" ").strip();
  }
}
