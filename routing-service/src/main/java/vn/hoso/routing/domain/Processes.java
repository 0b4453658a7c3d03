package vn.hoso.routing.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.hoso.contract.Step;

/** Which flow a procedure takes; checked as a whole when it is made. */
public final class Processes {

  private final Map<String, Flow> byProcedure;
  private final Flow everyOther;

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
    byProcedure = Map.copyOf(found);
    everyOther = other;
  }

  /** The steps that a dossier of this procedure takes at this agency. */
  List<Step> plan(String procedure, String agency, OptionalLong availableMinutes) {
    return byProcedure.getOrDefault(procedure, everyOther).plan(agency, availableMinutes);
  }
}
