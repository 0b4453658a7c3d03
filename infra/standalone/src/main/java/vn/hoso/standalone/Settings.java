package vn.hoso.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoso.standalone.broker.SideDoor;
import vn.hoso.standalone.data.UnusableData;

/**
 * What the operator may say: {@code --port=8081} on the command line or {@code HOSO_PORT=8081} in
 * the environment, the command line first.
 *
 * @param port the one public port
 * @param publicUrl how browsers reach it
 * @param data everything that has to survive lies in this folder
 * @param memory keep the store in memory and forget it at the end
 * @param demo let a small office play
 * @param demoSpeed 1 is a calm day
 * @param kafkaDoors more ways into the embedded broker
 * @param given addresses of parts that run elsewhere, by name: kafka, mongodb, smtp, sms, portal
 */
record Settings(
    int port,
    String publicUrl,
    Path data,
    boolean memory,
    boolean demo,
    double demoSpeed,
    Set<Part> parts,
    List<SideDoor> kafkaDoors,
    Map<String, String> given) {

  private static final Set<String> KNOWN =
      Set.of(
          "port",
          "public-url",
          "data",
          "memory",
          "demo",
          "demo-speed",
          "parts",
          "kafka",
          "kafka-doors",
          "mongodb",
          "smtp",
          "sms",
          "portal");

  private static final double SLOWEST = 0.01;
  private static final double FASTEST = 100;

  static Settings of(String[] arguments, Map<String, String> environment) {
    var said = said(arguments);
    var value = (Lookup) name -> lookup(name, said, environment);
    int port = port(value.get("port").orElse("8080"));
    var given = new HashMap<String, String>();
    for (var part : Set.of("kafka", "mongodb", "smtp", "sms", "portal")) {
      value.get(part).ifPresent(it -> given.put(part, it));
    }
    return new Settings(
        port,
        value.get("public-url").orElse("http://localhost:" + port),
        Path.of(value.get("data").orElse("hoso-data")),
        isOn(value.get("memory")),
        isOn(value.get("demo")),
        speed(value.get("demo-speed").orElse("1")),
        value.get("parts").map(Part::of).orElse(Set.of(Part.values())),
        SideDoor.parse(value.get("kafka-doors").orElse("")),
        Map.copyOf(given));
  }

  boolean runs(Part part) {
    return parts.contains(part);
  }

  /** The address of a part that runs elsewhere. */
  Optional<String> given(String name) {
    return Optional.ofNullable(given.get(name));
  }

  private interface Lookup {
    Optional<String> get(String name);
  }

  private static Optional<String> lookup(
      String name, Map<String, String> said, Map<String, String> environment) {
    var variable = "HOSO_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(said.getOrDefault(name, environment.get(variable)))
        .filter(it -> !it.isBlank());
  }

  private static Map<String, String> said(String[] arguments) {
    var said = new HashMap<String, String>();
    for (var argument : arguments) {
      var parts = argument.replaceFirst("^--", "").split("=", 2);
      if (!KNOWN.contains(parts[0])) {
        throw new UnusableData(
            "%s is not a setting; there are %s."
                .formatted(argument, String.join(", ", KNOWN.stream().sorted().toList())));
      }
      said.put(parts[0], parts.length == 2 ? parts[1] : "true");
    }
    return said;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException _) {
      // told below, as for a number that is no port
    }
    throw new UnusableData(
        "--port=%s is not a port; take a number from 1 to 65535.".formatted(text));
  }

  private static double speed(String text) {
    try {
      double speed = Double.parseDouble(text);
      if (speed >= SLOWEST && speed <= FASTEST) {
        return speed;
      }
    } catch (NumberFormatException _) {
      // told below, as for a number that is too large
    }
    throw new UnusableData("--demo-speed=%s is not a speed from 0.01 to 100.".formatted(text));
  }

  private static boolean isOn(Optional<String> value) {
    return value.map(it -> !it.equals("false")).orElse(false);
  }
}
