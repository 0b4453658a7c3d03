package vn.hoso.routing.flows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.domain.Flow;

/** A flow as people write and review it, in the shape of {@code routing-flows.yaml}. */
public record FlowText(
    String name,
    List<String> procedures,
    @Nullable Integer within,
    @Nullable Boolean stretch,
    List<Flow.Leg> steps) {

  public FlowText {
    procedures = List.copyOf(procedures);
    steps = List.copyOf(steps);
  }

  static FlowText of(Flow it) {
    return new FlowText(
        it.name(),
        List.copyOf(new TreeSet<>(it.procedures())),
        it.within(),
        it.stretch() ? true : null,
        it.steps());
  }

  Flow flow() {
    return new Flow(name, Set.copyOf(procedures), within, Boolean.TRUE.equals(stretch), steps);
  }
}
