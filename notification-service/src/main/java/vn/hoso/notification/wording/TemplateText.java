package vn.hoso.notification.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in, {@code {due}}, and with pieces that are left out where a value is
 * missing or there is no room, {@code [ Hẹn trả: {due}.]}.
 */
final class TemplateText {

  private static final Pattern PIECE = Pattern.compile("\\[([^\\[\\]]*)]|([^\\[\\]]+)");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

  private record Piece(String text, boolean optional) {}

  private final List<Piece> pieces = new ArrayList<>();

  TemplateText(String source) {
    var matcher = PIECE.matcher(source);
    while (matcher.find()) {
      var optional = matcher.group(1);
      pieces.add(optional == null ? new Piece(matcher.group(2), false) : new Piece(optional, true));
    }
  }

  /** The names of all places. */
  Set<String> places() {
    var names = new TreeSet<String>();
    pieces.forEach(it -> names.addAll(placesOf(it.text())));
    return names;
  }

  /** The names of the places that have to be filled. */
  Set<String> requiredPlaces() {
    var names = new TreeSet<String>();
    pieces.stream().filter(it -> !it.optional()).forEach(it -> names.addAll(placesOf(it.text())));
    return names;
  }

  int optionalPieces() {
    return (int) pieces.stream().filter(Piece::optional).count();
  }

  String fill(Map<String, String> values) {
    return fill(values, optionalPieces());
  }

  /** With only so many of the optional pieces, the first ones. */
  String fill(Map<String, String> values, int optionalAtMost) {
    var text = new StringBuilder();
    int seen = 0;
    for (var piece : pieces) {
      if (!piece.optional()
          || (seen++ < optionalAtMost && values.keySet().containsAll(placesOf(piece.text())))) {
        text.append(filled(piece.text(), values));
      }
    }
    return text.toString();
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), "")));
  }

  private static Set<String> placesOf(String text) {
    var names = new TreeSet<String>();
    var matcher = PLACE.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
