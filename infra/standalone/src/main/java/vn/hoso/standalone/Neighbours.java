package vn.hoso.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.contract.Owner;
import vn.hoso.notification.portal.simulator.NationalPortalSimulator;
import vn.hoso.standalone.broker.EmbeddedBroker;
import vn.hoso.standalone.data.DataFolder;
import vn.hoso.standalone.data.UnusableData;
import vn.hoso.standalone.simulator.EmbeddedSmtp;
import vn.hoso.standalone.simulator.SimulatorInbox;
import vn.hoso.standalone.simulator.SmsGatewaySimulator;
import vn.hoso.standalone.store.EmbeddedStore;

/**
 * Broker, store, mail server, SMS gateway and National Portal: embedded, or at an address that the
 * operator gave. Their addresses are noted in the data folder for processes that run beside this
 * one.
 */
final class Neighbours implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Neighbours.class);
  private static final int PARTITIONS = 4;
  private static final int KEPT_IN_INBOX = 1000;

  /** What no topic can bring back. */
  private static final Set<String> LASTING =
      Set.of("hoso_vault", "hoso_papers", "hoso_catalogue", "hoso_calendar", "hoso_flows");

  private final Settings settings;
  private final DataFolder data;
  private final Map<String, String> addresses = new TreeMap<>();
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean mayLackFacts;
  private boolean mayHaveLostWrites;

  private Neighbours(Settings settings, DataFolder data) {
    this.settings = settings;
    this.data = data;
  }

  static Neighbours start(Settings settings, DataFolder data) {
    var neighbours = new Neighbours(settings, data);
    try {
      neighbours.startAll();
      return neighbours;
    } catch (RuntimeException failed) {
      neighbours.close();
      throw failed;
    }
  }

  /** By variable, such as {@code HOSO_KAFKA}. */
  Map<String, String> addresses() {
    return Map.copyOf(addresses);
  }

  /**
   * The topics may know more than the embedded store, so the services fold their documents anew.
   */
  boolean mayLackFacts() {
    return mayLackFacts;
  }

  /** The embedded store was not stopped cleanly. */
  boolean mayHaveLostWrites() {
    return mayHaveLostWrites;
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        log.warn("A part did not stop cleanly: {}", e.toString());
      }
    }
  }

  private void startAll() {
    use("kafka", Part.BROKER, this::broker);
    use("mongodb", Part.STORE, this::store);
    var inbox = new SimulatorInbox(KEPT_IN_INBOX);
    use("smtp", Part.SIMULATORS, () -> mail(inbox));
    use("sms", Part.SIMULATORS, () -> gateway(inbox));
    use("portal", Part.SIMULATORS, this::portal);
    note();
  }

  private void use(String name, Part part, Supplier<String> embedded) {
    var variable = "HOSO_" + name.toUpperCase(Locale.ROOT);
    settings
        .given(name)
        .or(() -> settings.runs(part) ? Optional.of(embedded.get()) : Optional.empty())
        .ifPresent(address -> addresses.put(variable, address));
  }

  private String broker() {
    var topics = Arrays.stream(Owner.values()).map(Owner::topic).toList();
    var broker = keep(EmbeddedBroker.start(data, topics, PARTITIONS, settings.kafkaDoors()));
    return broker.bootstrapServers();
  }

  private String store() {
    var store =
        keep(settings.memory() ? EmbeddedStore.inMemory() : EmbeddedStore.open(data, LASTING));
    mayHaveLostWrites = !store.wasStoppedCleanly();
    mayLackFacts = mayHaveLostWrites || store.isNew();
    return store.connectionString();
  }

  /** Staff is written to as well, but only where nobody real can get it. */
  private String mail(SimulatorInbox inbox) {
    addresses.put("HOSO_STAFF_MAIL", "H26.12=motcua.caugiay@example.vn");
    return keep(EmbeddedSmtp.start(data.port("smtp"), inbox, Clock.systemUTC())).address();
  }

  private String gateway(SimulatorInbox inbox) {
    var gateway = keep(SmsGatewaySimulator.start(data.port("sms"), inbox, Clock.systemUTC()));
    addresses.put("HOSO_INBOX", gateway.baseUrl() + "/inbox.json");
    addresses.put("HOSO_PAYMENT_SIMULATOR", "true");
    return gateway.baseUrl();
  }

  private String portal() {
    var portal = NationalPortalSimulator.forgiving(data.port("portal"), Clock.systemUTC());
    return keep(portal).baseUrl();
  }

  private <T extends AutoCloseable> T keep(T part) {
    started.push(part);
    return part;
  }

  private void note() {
    var lines = addresses.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList();
    try {
      Files.write(data.path().resolve("addresses.env"), lines);
    } catch (IOException e) {
      throw new UnusableData(
          "The addresses cannot be noted in %s (%s).".formatted(data.path(), e), e);
    }
  }
}
