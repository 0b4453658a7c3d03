package vn.hoso.routing.flows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.Processes;

/**
 * All flows of a centre, as they are in force together.
 *
 * @param version from 1; 0 for those that came with the program
 * @param from the first day it is in force
 * @param by who put it in force; null for version 0
 */
public record FlowBook(
    int version, LocalDate from, List<FlowText> flows, @Nullable String by, @Nullable Instant at) {

  public FlowBook {
    flows = List.copyOf(flows);
  }

  /** What came with the program. */
  public static FlowBook first(Collection<Flow> flows) {
    return new FlowBook(0, LocalDate.EPOCH, flows.stream().map(FlowText::of).toList(), null, null);
  }

  Processes processes() {
    return new Processes(flows.stream().map(FlowText::flow).toList());
  }
}
