package vn.hoso.routing.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hand-over slip between two agencies prints: task and time of each of them, NĐ 118/2025
 * art. 20(2a).
 *
 * @param code null before acceptance is heard of
 * @param papers in the clear; null where they go back as they came, or were forgotten
 * @param tasks the steps of all agencies that share the dossier
 */
public record HandOverSlip(
    int number,
    @Nullable String code,
    String procedure,
    String from,
    String to,
    String by,
    Instant at,
    @Nullable String papers,
    @Nullable Instant promisedAt,
    @Nullable Instant receivedAt,
    @Nullable String receivedBy,
    List<Task> tasks) {

  public HandOverSlip {
    tasks = List.copyOf(tasks);
  }

  /**
   * One step of the shared way.
   *
   * @param hours working time, in words
   * @param next the one that begins with this slip
   */
  public record Task(int step, String agency, String name, String hours, boolean next) {}

  /** Numbers only: what papers somebody has is not written to a log by accident. */
  @Override
  public String toString() {
    return "HandOverSlip[" + code + "/" + number + "]";
  }
}
