package vn.hoso.routing.flows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book of flows as people write and review it.
 *
 * @param basedOn the version it was written from, so that nobody overwrites another's work
 * @param from the first day it is in force; today when left out
 */
public record FlowBookText(
    @Nullable Integer basedOn, @Nullable LocalDate from, List<FlowText> flows) {

  public FlowBookText {
    flows = List.copyOf(flows);
  }

  /** A book as somebody gets it to change it. */
  public static FlowBookText of(FlowBook it) {
    return new FlowBookText(it.version(), null, it.flows());
  }

  /** The same without what changes from version to version, to be compared. */
  public static FlowBookText comparable(List<FlowText> flows) {
    return new FlowBookText(null, null, flows);
  }
}
