package vn.hoso.e2e.drill;

import java.util.List;

/**
 * What was found when a fault was over and everything had come to rest.
 *
 * @param lost dossiers that did not reach their end, facts that are missing, messages that never
 *     came
 * @param doubled dossiers, facts and messages that are there more than once
 * @param astray whatever else is not as it has to be
 * @param uncertain e-mails of which the sender does not know whether they arrived, shown to
 *     operators and not repeated
 */
record Findings(List<String> lost, List<String> doubled, List<String> astray, int uncertain) {

  boolean areFine() {
    return lost.isEmpty() && doubled.isEmpty() && astray.isEmpty();
  }

  /** At most so many lines of each kind. */
  String lines() {
    var text = new StringBuilder();
    add(text, "lost", lost);
    add(text, "doubled", doubled);
    add(text, "astray", astray);
    return text.toString();
  }

  private static void add(StringBuilder text, String kind, List<String> lines) {
    lines.stream().limit(12).forEach(it -> text.append("%n%s: %s".formatted(kind, it)));
    if (lines.size() > 12) {
      text.append("%n%s: … %d in all".formatted(kind, lines.size()));
    }
  }
}
