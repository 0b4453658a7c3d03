package vn.hoso.standalone.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What people come for: what a ward decides itself, the frequent more often than the rare. */
final class Errands {

  /**
   * One visit.
   *
   * @param papers keys of what has to be handed in
   */
  record Errand(String procedure, String channel, List<String> papers) {

    boolean isOnline() {
      return channel.equals("ONLINE");
    }
  }

  /** How many of a hundred visits, by procedure. */
  private static final Map<String, Integer> SHARES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("2.000815", 26),
              Map.entry("2.000635", 14),
              Map.entry("2.000884", 12),
              Map.entry("1.004873", 12),
              Map.entry("1.001193", 11),
              Map.entry("1.000894", 7),
              Map.entry("1.000656", 5),
              Map.entry("1.001612", 5),
              Map.entry("2.000908", 3),
              Map.entry("1.001266", 2),
              Map.entry("1.013225", 2),
              Map.entry("1.004837", 1)));

  private final CitizenDoor citizens;
  private final RandomGenerator random;
  private final Map<String, JsonNode> known = new HashMap<>();

  Errands(CitizenDoor citizens, RandomGenerator random) {
    this.citizens = citizens;
    this.random = random;
  }

  Errand next() {
    var procedure = procedure();
    var content = known.computeIfAbsent(procedure, it -> citizens.procedure(it).path("content"));
    return new Errand(procedure, channel(content.path("ways")), papers(content.path("papers")));
  }

  private String procedure() {
    int draw = random.nextInt(SHARES.values().stream().mapToInt(Integer::intValue).sum());
    for (var it : SHARES.entrySet()) {
      draw -= it.getValue();
      if (draw < 0) {
        return it.getKey();
      }
    }
    throw new IllegalStateException("the shares do not add up");
  }

  /** Online where that is offered and people like it, by post now and then. */
  private String channel(JsonNode ways) {
    int draw = random.nextInt(100);
    var wanted = draw < 45 ? "ONLINE" : draw < 53 ? "POST" : "DIRECT";
    return items(ways).stream().anyMatch(it -> it.path("channel").asString().equals(wanted))
        ? wanted
        : "DIRECT";
  }

  private static List<String> papers(JsonNode papers) {
    return items(papers).stream()
        .filter(it -> it.path("required").asBoolean() && !it.path("byData").asBoolean())
        .map(it -> it.path("key").asString())
        .toList();
  }

  private static List<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
