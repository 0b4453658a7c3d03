package vn.hoso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import vn.hoso.contract.Owner;
import vn.hoso.testkit.FactReader;
import vn.hoso.testkit.FactWriter;

/** A running Hoso as stories meet it: the public door, the topics and what phones received. */
public final class Hoso {

  private static final Set<String> OPENINGS = Set.of("dossier.submitted.v1", "dossier.reported.v1");

  private final URI door;
  private final Map<String, String> addresses;
  private final Map<String, Staff> staff = new ConcurrentHashMap<>();

  private Hoso(URI door, Map<String, String> addresses) {
    this.door = door;
    this.addresses = addresses;
  }

  /** Whatever runs with that data folder and that public port. */
  public static Hoso at(int port, Path data) {
    return new Hoso(URI.create("http://localhost:" + port), addressesIn(data));
  }

  /** Whatever runs behind that public port, with its parts at these addresses. */
  public static Hoso at(int port, Map<String, String> addresses) {
    return new Hoso(URI.create("http://localhost:" + port), Map.copyOf(addresses));
  }

  public URI door() {
    return door;
  }

  /** Somebody who works here; logs in when the work begins. */
  Staff staff(String user) {
    return staff.computeIfAbsent(user, it -> Staff.loggedIn(door, it));
  }

  /** Somebody who comes by for the first time. */
  Citizen citizen() {
    return new Citizen(door);
  }

  /**
   * The topics of all owners, as a program without Spring reads them; some story wrote nonsense.
   */
  public FactReader topics() {
    return FactReader.forgivingAt(
        address("HOSO_KAFKA"),
        Arrays.stream(Owner.values()).map(Owner::topic).toArray(String[]::new));
  }

  /** Records of a topic that may be no facts at all. */
  public RawTopic topic(String name) {
    return new RawTopic(address("HOSO_KAFKA"), name);
  }

  public FactWriter writer() {
    return FactWriter.at(address("HOSO_KAFKA"));
  }

  /** What simulated phones and mailboxes received. */
  Inbox inbox() {
    return new Inbox(inboxAddress());
  }

  /** What the operators' page counts now. */
  Numbers numbers() {
    return Numbers.of(staff("vanhanh").door().get("/api/tracking/overview").fine());
  }

  /** What it counts once it has heard of every dossier that came in before, in whatever story. */
  Numbers numbersAtRest() {
    try (var topics = topics()) {
      long dossiers =
          topics.now().stream()
              .filter(it -> OPENINGS.contains(it.envelope().type()))
              .map(it -> it.envelope().id().dossierId())
              .distinct()
              .count();
      return Awaitility.await("all dossiers are counted")
          .atMost(Duration.ofSeconds(60))
          .until(this::numbers, it -> it.total() == dossiers);
    }
  }

  /** Where simulated phones and mailboxes show what they received. */
  public URI inboxAddress() {
    return URI.create(address("HOSO_INBOX"));
  }

  private String address(String variable) {
    return Objects.requireNonNull(addresses.get(variable), () -> variable + " in " + addresses);
  }

  public static Map<String, String> addressesIn(Path data) {
    try {
      return Files.readAllLines(data.resolve("addresses.env")).stream()
          .map(it -> it.split("=", 2))
          .collect(Collectors.toMap(it -> it[0], it -> it[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A port where nobody listens, and where no outgoing call of anybody is put meanwhile: systems
   * give those ports above 32767.
   */
  public static int freePort() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
        .filter(Hoso::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
