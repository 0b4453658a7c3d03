package vn.hoso.routing.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Leg;
import vn.hoso.routing.domain.Flow.Stop;

/**
 * The stretches of a flow on which several agencies work, each on a leg of its own (liên thông):
 * neighbouring stops with a leg are one stage.
 */
public final class Stages {

  /**
   * Something that makes a flow unusable.
   *
   * @param stop index of the stop that is wrong, from 0
   * @param code stable word for what is wrong
   */
  public record Fault(int stop, String code) {}

  /** When a stop begins and ends if everything takes its whole time, in hours. */
  record Span(long from, long to) {}

  private final List<Stop> stops;
  private final List<@Nullable Leg> legs = new ArrayList<>();

  /** Of a flow, be it sound or not. */
  public Stages(List<Stop> stops) {
    this.stops = List.copyOf(stops);
    var names = new ArrayList<String>();
    int stage = 0;
    for (int i = 0; i < stops.size(); i++) {
      var name = stops.get(i).leg();
      if (name == null) {
        legs.add(null);
        continue;
      }
      if (i == 0 || stops.get(i - 1).leg() == null) {
        stage++;
        names.clear();
      }
      if (!names.contains(name)) {
        names.add(name);
      }
      legs.add(new Leg(stage, names.indexOf(name) + 1, false));
    }
  }

  /** The leg of a stop; null where one agency works alone. */
  @Nullable Leg leg(int stop, boolean onPaper) {
    var leg = legs.get(stop);
    return leg == null ? null : new Leg(leg.stage(), leg.number(), onPaper);
  }

  /** How long it all takes at most, in hours: on paper one leg after the other. */
  public int hours(boolean onPaper) {
    return (int) spans(onPaper).stream().mapToLong(Span::to).max().orElse(0);
  }

  /** Legs of a stage begin together, and the stop after them when the last has ended. */
  List<Span> spans(boolean onPaper) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < stops.size(); i++) {
      long from = from(i, spans, onPaper);
      spans.add(new Span(from, from + stops.get(i).hours()));
    }
    return List.copyOf(spans);
  }

  private long from(int stop, List<Span> before, boolean onPaper) {
    if (onPaper || !continuesStage(stop)) {
      return before.stream().mapToLong(Span::to).max().orElse(0);
    }
    return Objects.equals(legs.get(stop), legs.get(stop - 1))
        ? before.getLast().to()
        : before.get(firstOfStage(stop)).from();
  }

  private boolean continuesStage(int stop) {
    return stop > 0 && legs.get(stop) != null && legs.get(stop - 1) != null;
  }

  private int firstOfStage(int stop) {
    return continuesStage(stop) ? firstOfStage(stop - 1) : stop;
  }

  /** Everything that is wrong with the legs; empty where they can be walked. */
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < stops.size(); i++) {
      if (legs.get(i) == null) {
        addIf(stops.get(i).agency() != null, i, "agency-without-leg", faults);
      } else if (!continuesStage(i)) {
        stage(i, faults);
      }
    }
    return List.copyOf(faults);
  }

  /**
   * The first leg is the competent agency's own and leads; every other one names an agency, each
   * another; and a stop is left on which the lead gathers the results.
   */
  private void stage(int first, List<Fault> faults) {
    var agencies = new HashMap<Leg, String>();
    int last = first;
    for (int i = first; i == first || (i < stops.size() && continuesStage(i)); i++) {
      var leg = Objects.requireNonNull(legs.get(i));
      var agency = String.valueOf(stops.get(i).agency());
      boolean leads = stops.get(i).agency() == null;
      addIf(leg.leads() != leads, i, leads ? "leg-agency-missing" : "leg-lead", faults);
      var known = agencies.get(leg);
      if (known != null) {
        addIf(!leg.equals(legs.get(i - 1)), i, "leg-scattered", faults);
        addIf(!known.equals(agency), i, "leg-agencies", faults);
      } else {
        addIf(!leads && agencies.containsValue(agency), i, "leg-agency-taken", faults);
        agencies.put(leg, agency);
      }
      last = i;
    }
    addIf(agencies.size() < 2, first, "leg-alone", faults);
    addIf(last == stops.size() - 1, last, "leg-last", faults);
  }

  private static void addIf(boolean wrong, int stop, String code, List<Fault> faults) {
    if (wrong) {
      faults.add(new Fault(stop, code));
    }
  }
}
