package vn.hoso.standalone.broker;

import java.util.Arrays;
import java.util.List;
import vn.hoso.standalone.data.UnusableData;

/**
 * One more port of the broker, for clients that reach it by another address than its own: through a
 * proxy, a tunnel or a container's mapped port. Kafka tells clients where to go on, so each way in
 * needs a port that names its own address.
 *
 * @param port on loopback
 * @param advertised host and port that clients of this door are told
 */
public record SideDoor(int port, String advertised) {

  /** Reads {@code 19093=127.0.0.1:29093,…}; nothing is no door. */
  public static List<SideDoor> parse(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(SideDoor::one)
        .toList();
  }

  private static SideDoor one(String text) {
    if (!text.matches("\\d{1,5}=[^:=]+:\\d{1,5}")) {
      throw new UnusableData(
          "--kafka-doors does not know %s; it takes a list like 19093=broker.example:9093."
              .formatted(text));
    }
    var parts = text.split("=", 2);
    return new SideDoor(Integer.parseInt(parts[0]), parts[1]);
  }

  String name() {
    return "DOOR" + port;
  }
}
