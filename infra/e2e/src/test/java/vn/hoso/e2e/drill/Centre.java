package vn.hoso.e2e.drill;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoso.e2e.Hoso;
import vn.hoso.e2e.Packaged;
import vn.hoso.e2e.SharedHoso;

/**
 * A whole installation in processes of its own: broker, store, the outside world, the public door
 * and each service, some with a second instance, and a {@link Wire} wherever a service talks to
 * anybody.
 */
final class Centre implements AutoCloseable {

  /**
   * The drills of every build do not wait minutes for what became of a letter; the full ones do.
   */
  private static final Map<String, String> PATIENCE =
      System.getProperty("hoso.drills", "few").equals("few")
          ? Map.of("HOSO_NOTIFICATION_PATIENCE", "45s", "HOSO_NOTIFICATION_PORTAL_PATIENCE", "45s")
          : Map.of();

  private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);

  private final Path folder;
  private final int port = Hoso.freePort();
  private final Map<Packaged, Wire> toBroker = new EnumMap<>(Packaged.class);
  private final Map<Packaged, Wire> toStore = new EnumMap<>(Packaged.class);
  private final Map<Packaged, Wire> fromDoor = new EnumMap<>(Packaged.class);
  private final Map<Packaged, Node> services = new EnumMap<>(Packaged.class);
  private final Map<Packaged, Node> seconds = new EnumMap<>(Packaged.class);
  private final Map<String, String> addresses = new HashMap<>();
  private final Wire toGateway;
  private final Wire toMailServer;
  private final Node broker;
  private final Node store;
  private final Node outside;
  private final Node door;

  private Centre(Path folder, Path brokerData) {
    this.folder = folder;
    var brokerDoors = new EnumMap<Packaged, Integer>(Packaged.class);
    Packaged.services().forEach(it -> brokerDoors.put(it, Hoso.freePort()));
    brokerDoors.forEach((service, end) -> toBroker.put(service, Wire.to(end)));
    broker =
        launcher(
            "broker",
            brokerData,
            "--parts=broker",
            "--kafka-doors=" + doors(brokerDoors, toBroker));
    store = launcher("store", folder.resolve("store-data"), "--parts=store");
    outside = launcher("outside", folder.resolve("outside-data"), "--parts=simulators");
    List.of(broker, store, outside).forEach(Node::start);
    List.of(broker, store, outside).forEach(Node::ready);
    addresses.putAll(Hoso.addressesIn(brokerData));
    addresses.putAll(Hoso.addressesIn(folder.resolve("store-data")));
    addresses.putAll(Hoso.addressesIn(folder.resolve("outside-data")));
    toGateway = Wire.to(portOf("HOSO_SMS"));
    toMailServer = Wire.to(portOf("HOSO_SMTP"));
    Packaged.services().forEach(this::prepare);
    door = launcher("door", folder.resolve("door-data"), "--parts=login,edge", "--port=" + port);
  }

  /** Starts everything and waits until it works. */
  static Centre open(Path folder) {
    return open(folder, folder.resolve("broker-data"));
  }

  /** The same with the broker's data elsewhere. */
  static Centre open(Path folder, Path brokerData) {
    var centre = new Centre(folder, brokerData);
    centre.door.start();
    centre.services.values().forEach(Node::start);
    centre.door.ready();
    centre.services.values().forEach(Node::ready);
    return centre;
  }

  /** The public door and what the outside received. */
  Hoso hoso() {
    return Hoso.at(port, addresses);
  }

  Node broker() {
    return broker;
  }

  Node store() {
    return store;
  }

  Node service(Packaged which) {
    return Objects.requireNonNull(services.get(which));
  }

  /** Another instance beside it, not running at first. */
  Node second(Packaged which) {
    return Objects.requireNonNull(seconds.get(which));
  }

  Wire toBroker(Packaged which) {
    return Objects.requireNonNull(toBroker.get(which));
  }

  Wire toStore(Packaged which) {
    return Objects.requireNonNull(toStore.get(which));
  }

  Wire fromDoor(Packaged which) {
    return Objects.requireNonNull(fromDoor.get(which));
  }

  Wire toGateway() {
    return toGateway;
  }

  Wire toMailServer() {
    return toMailServer;
  }

  /** Every process that runs now. */
  List<Node> running() {
    return Stream.of(
            Stream.of(broker, store, outside, door),
            services.values().stream(),
            seconds.values().stream())
        .flatMap(it -> it)
        .filter(Node::isRunning)
        .toList();
  }

  @Override
  public void close() {
    Stream.concat(services.values().stream(), seconds.values().stream()).forEach(Node::close);
    List.of(door, outside, store, broker).forEach(Node::close);
    Stream.of(toBroker, toStore, fromDoor).flatMap(it -> it.values().stream()).forEach(Wire::close);
    toGateway.close();
    toMailServer.close();
  }

  private void prepare(Packaged service) {
    int first = Hoso.freePort();
    int second = Hoso.freePort();
    toStore.put(service, Wire.to(portOf("HOSO_MONGODB")));
    fromDoor.put(service, Wire.to(first, second));
    services.put(service, node(service, service.word(), first));
    seconds.put(service, node(service, "second-" + service.word(), second));
  }

  private Node node(Packaged service, String name, int listens) {
    return new Node(name, service, folder, () -> settings(service, listens));
  }

  private Map<String, String> settings(Packaged service, int listens) {
    var settings = new HashMap<>(SharedHoso.Settings.AT_ANY_HOUR);
    settings.putAll(PATIENCE);
    settings.putAll(addresses);
    settings.put("HOSO_KAFKA", toBroker(service).address());
    settings.put("HOSO_MONGODB", "mongodb://" + toStore(service).address());
    settings.put("HOSO_SMS", "http://" + toGateway.address());
    settings.put("HOSO_SMTP", toMailServer.address());
    settings.put("HOSO_KEK", KEK);
    settings.put("HOSO_PUBLIC_URL", "http://localhost:" + port);
    settings.put("HOSO_PORT", Integer.toString(listens));
    return settings;
  }

  private Node launcher(String name, Path data, String... parts) {
    var said =
        Stream.concat(Arrays.stream(parts), Stream.of("--data=" + data)).toArray(String[]::new);
    return new Node(name, Packaged.STANDALONE, folder, this::whereServicesAre, said);
  }

  private Map<String, String> whereServicesAre() {
    var settings = new HashMap<>(SharedHoso.Settings.AT_ANY_HOUR);
    fromDoor.forEach(
        (service, wire) ->
            settings.put(
                "HOSO_" + service.word().toUpperCase(Locale.ROOT) + "_URL",
                "http://" + wire.address()));
    return settings;
  }

  private int portOf(String variable) {
    var address = Objects.requireNonNull(addresses.get(variable), variable);
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  private static String doors(Map<Packaged, Integer> ends, Map<Packaged, Wire> wires) {
    return ends.entrySet().stream()
        .map(it -> it.getValue() + "=" + Objects.requireNonNull(wires.get(it.getKey())).address())
        .collect(Collectors.joining(","));
  }
}
