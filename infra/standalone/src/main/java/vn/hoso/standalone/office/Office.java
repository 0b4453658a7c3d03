package vn.hoso.standalone.office;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ward's one-stop office that plays: citizens come, the desk accepts, officers and their leader
 * work, results are handed over, and now and then something is late. Everybody uses the public
 * door. An office that is empty when it opens gets dossiers at all stages first.
 *
 * <p>It is one thread; what goes wrong is told once and nobody stops for it.
 */
public final class Office implements AutoCloseable {

  /** The agency the demo users belong to. */
  static final String WARD = "H26.12";

  private static final Logger log = LoggerFactory.getLogger(Office.class);
  private static final int FIRST_DOSSIERS = 40;
  private static final int QUIET_ROUNDS = 8;
  private static final Duration ROUND = Duration.ofMillis(300);
  private static final Duration TURN = Duration.ofSeconds(5);
  private static final int MOST_COMPLAINTS = 50;

  private final ScheduledExecutorService hands =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("office").daemon().factory());
  private final Set<String> complaints = ConcurrentHashMap.newKeySet();
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final CitizenDoor citizens;
  private final StaffDoor receiver;
  private final StaffDoor officer;
  private final StaffDoor otherOfficer;
  private final StaffDoor leader;
  private final URI door;
  private final double speed;
  private final Pace pace;
  private final AtHome home;

  private Office(URI door, double speed) {
    this.citizens = CitizenDoor.of(door);
    this.receiver = StaffDoor.of(door, "tiepnhan");
    this.officer = StaffDoor.of(door, "canbo1");
    this.otherOfficer = StaffDoor.of(door, "canbo2");
    this.leader = StaffDoor.of(door, "lanhdao");
    this.door = door;
    this.speed = speed;
    this.pace = Pace.human(speed, InstantSource.system(), random);
    this.home = new AtHome(citizens, pace);
  }

  /**
   * Opens the office.
   *
   * @param speed 1 is a calm day with some three dossiers a minute, 10 is ten times as fast
   */
  public static Office start(URI publicUrl, double speed) {
    var office = new Office(publicUrl, speed);
    office.soon(office::open, Duration.ZERO);
    return office;
  }

  @Override
  public void close() {
    hands.shutdownNow();
    List.of(receiver, officer, otherOfficer, leader).forEach(StaffDoor::close);
    citizens.close();
    try {
      if (!hands.awaitTermination(5, TimeUnit.SECONDS)) {
        log.warn("The demo office does not go home.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void open() {
    try {
      if (new Receiver(receiver, Pace.hurried()).hasNothing()) {
        fill();
      } else {
        work();
      }
    } catch (RuntimeException notYet) {
      complain(notYet);
      soon(this::open, TURN);
    }
  }

  private void fill() {
    log.info("The demo office opens with {} dossiers.", FIRST_DOSSIERS);
    var hurried = Pace.hurried();
    var arrivals = new Arrivals(receiver, citizens, random, home, hurried);
    for (int i = 0; i < FIRST_DOSSIERS; i++) {
      guarded(arrivals::arrive);
    }
    guarded(() -> new FormerSystem(door).report(Instant.now()));
    hurry(staff(hurried, true), 0);
  }

  /** One round after the other, until nobody has found anything to do for a while. */
  private void hurry(List<Player> staff, int quiet) {
    boolean did = false;
    for (var it : staff) {
      did |= guarded(it);
    }
    int now = did ? 0 : quiet + 1;
    if (now < QUIET_ROUNDS) {
      soon(() -> hurry(staff, now), ROUND);
    } else {
      work();
    }
  }

  /** From now on everybody takes their time. */
  private void work() {
    log.info("The demo office is open; it works at speed {}.", speed);
    var turn = Math.max(ROUND.toMillis(), Math.round(TURN.toMillis() / speed));
    var players = new ArrayList<>(staff(pace, false));
    players.add(home);
    players.add(new Arrivals(receiver, citizens, random, home, pace));
    for (int i = 0; i < players.size(); i++) {
      var player = players.get(i);
      var _ =
          hands.scheduleWithFixedDelay(
              () -> guarded(player), turn * i / players.size(), turn, TimeUnit.MILLISECONDS);
    }
  }

  private List<Player> staff(Pace pace, boolean tireless) {
    return List.of(
        new Receiver(receiver, pace),
        new Officer(officer, pace, "officer", tireless),
        new Officer(otherOfficer, pace, "officer", tireless),
        new Officer(leader, pace, "leader", tireless));
  }

  private void soon(Runnable what, Duration delay) {
    if (!hands.isShutdown()) {
      var _ = hands.schedule(what, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private boolean guarded(Player player) {
    try {
      return player.turn();
    } catch (RuntimeException e) {
      complain(e);
      return false;
    }
  }

  private void complain(RuntimeException e) {
    var kind =
        e instanceof Refused it
            ? it.kind()
            : String.valueOf(e.getCause() == null ? e : e.getCause());
    if (!hands.isShutdown() && complaints.size() < MOST_COMPLAINTS && complaints.add(kind)) {
      log.warn("Somebody in the demo office could not do something and goes on: {}", kind);
    }
  }
}
