package vn.hoso.bench;

import java.util.List;
import java.util.regex.Pattern;

/** What the services say of a rebuild in their log. */
record Rebuilt(long dossiers, long facts) {

  private static final String LINE = "documents rebuilt from the topics";
  private static final Pattern DOSSIERS = Pattern.compile("dossiers=\"?(\\d+)");
  private static final Pattern FACTS = Pattern.compile("(?:own|heard)=\"?(\\d+)");

  static Rebuilt in(List<String> log) {
    var lines = log.stream().filter(it -> it.contains(LINE)).toList();
    return new Rebuilt(sum(lines, DOSSIERS), sum(lines, FACTS));
  }

  private static long sum(List<String> lines, Pattern pattern) {
    return lines.stream()
        .flatMap(it -> pattern.matcher(it).results())
        .mapToLong(it -> Long.parseLong(it.group(1)))
        .sum();
  }
}
