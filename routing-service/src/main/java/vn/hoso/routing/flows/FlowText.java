package vn.hoso.routing.flows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.routing.domain.Flow;

/** A flow as people write and review it, in the shape of {@code routing-flows.yaml}. */
public record FlowText(
    String name,
    List<String> procedures,
    @Nullable Integer within,
    @Nullable Boolean stretch,
    List<Flow.Stop> steps,
    @Nullable List<Channel> paper) {

  public FlowText {
    procedures = List.copyOf(procedures);
    steps = List.copyOf(steps);
    paper = paper == null ? null : List.copyOf(paper);
  }

  static FlowText of(Flow it) {
    return new FlowText(
        it.name(),
        List.copyOf(new TreeSet<>(it.procedures())),
        it.within(),
        it.stretch() ? true : null,
        it.steps(),
        it.paper() == null ? null : it.paper().stream().sorted().toList());
  }

  Flow flow() {
    return new Flow(
        name,
        Set.copyOf(procedures),
        within,
        Boolean.TRUE.equals(stretch),
        steps,
        paper == null ? null : Set.copyOf(paper));
  }
}
