package vn.hoso.routing.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Step;

/** Which flow a procedure takes; checked as a whole when it is made. */
public final class Processes {

  private record Table(Map<String, Flow> byProcedure, Flow everyOther) {}

  private final Supplier<Table> table;

  /** Every procedure has one flow, and there is one for all the others. */
  public Processes(Collection<Flow> flows) {
    var found = new HashMap<String, Flow>();
    for (var flow : flows) {
      for (var procedure : flow.procedures()) {
        if (found.putIfAbsent(procedure, flow) != null) {
          throw new IllegalArgumentException("two flows for procedure " + procedure);
        }
      }
    }
    var other = found.get(Flow.EVERY_OTHER);
    if (other == null) {
      throw new IllegalArgumentException("no flow for every other procedure");
    }
    var fixed = new Table(Map.copyOf(found), other);
    table = () -> fixed;
  }

  private Processes(Supplier<Processes> source) {
    table = () -> source.get().table.get();
  }

  /** Whatever the source has at the moment of asking: flows that change while a service runs. */
  public static Processes following(Supplier<Processes> source) {
    return new Processes(source);
  }

  /** The steps that a dossier of this procedure takes at this agency. */
  List<Step> plan(String procedure, Channel channel, String agency, OptionalLong availableMinutes) {
    var now = table.get();
    return now.byProcedure()
        .getOrDefault(procedure, now.everyOther())
        .plan(channel, agency, availableMinutes);
  }
}
