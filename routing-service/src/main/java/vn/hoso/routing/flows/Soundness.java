package vn.hoso.routing.flows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Consultable;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.document.Places;
import vn.hoso.platform.document.YamlReader.Item;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.Stages;
import vn.hoso.routing.domain.StepRole;

/**
 * What a book of flows has to be besides well written: every procedure finds one flow, every flow
 * is taken by some procedure, its steps fit into its limit, and every step has somebody.
 */
final class Soundness {

  private static final Pattern PROCEDURE =
      Pattern.compile("\\*|\\d\\.\\d{6}(?:\\.[0-9A-Z.]{3,20})?");

  /** A code, in which a part may stand for that of the competent agency. */
  private static final Pattern AGENCY =
      Pattern.compile("(?:[0-9A-Z]+\\.)*(?:\\*|[0-9A-Z]+)(?:\\.[0-9A-Z]+)*");

  private static final int LONGEST_HOURS = 2000;
  static final int LONGEST_DAYS = 365;

  private final FlowBookText text;
  private final Places places;
  private final FlowBook newest;
  private final Set<StepRole> staffed;
  private final LocalDate today;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, String> flowOf = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  Soundness(Item<FlowBookText> item, FlowBook newest, Set<StepRole> staffed, LocalDate today) {
    this.text = item.value();
    this.places = item.places();
    this.newest = newest;
    this.staffed = staffed;
    this.today = today;
  }

  /** All there are. */
  List<Mistake> mistakes() {
    version();
    day();
    for (int i = 0; i < text.flows().size(); i++) {
      flow("flows/" + i, text.flows().get(i));
    }
    if (!flowOf.containsKey(Flow.EVERY_OTHER)) {
      wrong("flows", "flows-no-other", Map.of());
    }
    return mistakes;
  }

  private void version() {
    if (text.basedOn() == null) {
      wrong("basedOn", "based-on-missing", Map.of("version", newest.version()));
    } else if (text.basedOn() != newest.version() && !text.flows().equals(newest.flows())) {
      var facts = Map.<String, Object>of("given", text.basedOn(), "version", newest.version());
      wrong("basedOn", "based-on-stale", facts);
    }
  }

  private void day() {
    var from = text.from();
    if (from != null && from.isBefore(today) && !text.flows().equals(newest.flows())) {
      wrong("from", "from-past", Map.of("given", from, "today", today));
    } else if (from != null && from.isBefore(newest.from())) {
      wrong(
          "from",
          "from-before-newest",
          Map.of("given", from, "version", newest.version(), "newest", newest.from()));
    }
  }

  private void flow(String path, FlowText flow) {
    if (flow.name().isBlank()) {
      wrong(path + "/name", "words-missing", Map.of());
    } else if (!names.add(flow.name())) {
      wrong(path + "/name", "flow-name-taken", Map.of("given", flow.name()));
    }
    if (flow.procedures().isEmpty()) {
      wrong(path + "/procedures", "flow-unreachable", Map.of("given", flow.name()));
    }
    for (int i = 0; i < flow.procedures().size(); i++) {
      procedure(path + "/procedures/" + i, flow.procedures().get(i), flow.name());
    }
    steps(path, flow);
  }

  private void procedure(String path, String code, String flow) {
    if (!PROCEDURE.matcher(code).matches()) {
      wrong(path, "flow-procedure", Map.of("given", code));
      return;
    }
    var other = flowOf.putIfAbsent(code, flow);
    if (other != null) {
      wrong(path, "flow-procedure-taken", Map.of("given", code, "other", other));
    }
  }

  private void steps(String path, FlowText flow) {
    if (flow.steps().isEmpty()) {
      wrong(path + "/steps", "flow-no-steps", Map.of());
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < flow.steps().size(); i++) {
      step(path + "/steps/" + i, flow.steps().get(i), seen);
    }
    var stages = new Stages(flow.steps());
    stages.faults().forEach(it -> leg(path + "/steps/" + it.stop(), it, flow));
    int total = stages.hours(flow.paper() != null && !flow.paper().isEmpty());
    var within = flow.within();
    if (within != null && total > within) {
      wrong(path + "/within", "flow-over-limit", Map.of("total", total, "within", within));
    }
  }

  private void step(String path, Flow.Stop step, Set<String> seen) {
    if (step.name().isBlank()) {
      wrong(path + "/name", "words-missing", Map.of());
    } else if (!seen.add(step.name())) {
      wrong(path + "/name", "step-name-taken", Map.of("given", step.name()));
    }
    if (step.hours() < 1 || step.hours() > LONGEST_HOURS) {
      wrong(path + "/hours", "step-hours", Map.of("given", step.hours(), "most", LONGEST_HOURS));
    }
    if (step.agency() != null && !AGENCY.matcher(step.agency()).matches()) {
      wrong(path + "/agency", "step-agency", Map.of("given", step.agency()));
    }
    consult(path + "/consult/days", step.consult());
    if (StepRole.of(step.role()).filter(this::hasSomebody).isEmpty()) {
      var known = staffed.stream().map(StepRole::word).sorted().collect(Collectors.joining(", "));
      wrong(path + "/role", "step-role", Map.of("given", step.role(), "known", known));
    }
  }

  private void leg(String path, Stages.Fault fault, FlowText flow) {
    var stop = flow.steps().get(fault.stop());
    var facts = new HashMap<String, Object>();
    facts.put("given", String.valueOf(stop.leg()));
    facts.put("agency", String.valueOf(stop.agency()));
    wrong(path + (fault.code().contains("agenc") ? "/agency" : "/leg"), fault.code(), facts);
  }

  private void consult(String path, @Nullable Consultable it) {
    if (it != null && (it.days() < 0 || it.days() > LONGEST_DAYS)) {
      wrong(path, "consult-days", Map.of("given", it.days(), "most", LONGEST_DAYS));
    }
  }

  /** Somebody with this role, or with one that may do its steps too. */
  private boolean hasSomebody(StepRole role) {
    return staffed.stream().anyMatch(it -> it.covers(role));
  }

  private void wrong(String path, String code, Map<String, Object> facts) {
    mistakes.add(places.mistake(path, code, facts));
  }
}
