package vn.hoso.platform.replay;

import java.util.List;
import java.util.SortedMap;

/**
 * What a replay would do, found out by the same pure functions, with none of it done.
 *
 * @param applied how many records would be applied
 * @param changes what would be another in the state
 * @param stated facts that the service would save and publish at once, in order
 * @param sent what would go to somebody outside afterwards, in order
 * @param left what would go on waiting, and why
 */
public record Rehearsal(
    String dossierId,
    int applied,
    List<Change> changes,
    List<Statement> stated,
    List<Outlook.Sending> sent,
    List<Left> left) {

  /** A fact that would be published. */
  public record Statement(String event, long sequence, SortedMap<String, String> fields) {}

  /** A record that would still not fit. */
  public record Left(String event, String owner, long sequence, String why) {}
}
