package vn.hoso.platform.parked;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.inbound.Parking.Parked;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;

/** The same at every service, under {@code /api/<service>/parked}: what waits, and once more. */
@RestController
@RequestMapping("/api/*/parked")
class ParkedController {

  private static final int AT_MOST = 500;

  private final Engine<?, ?> engine;

  ParkedController(Engine<?, ?> engine) {
    this.engine = engine;
  }

  /** A dossier that waits, without content. */
  record Waiting(String dossierId, String owner, String why, Instant since, List<Place> records) {}

  /** A record that waits, and where it lies. */
  record Place(String event, long sequence, int partition, long offset) {}

  /** What is left after another try. */
  record Tried(int waiting) {}

  @GetMapping
  List<Waiting> list(Staff staff, @RequestParam(defaultValue = "100") int limit) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    return engine.parking().list(Math.clamp(limit, 1, AT_MOST)).stream()
        .map(ParkedController::waiting)
        .toList();
  }

  @PostMapping("/{dossierId}/retry")
  @InLane(Lane.ALWAYS)
  Tried retry(Staff staff, @PathVariable String dossierId) {
    staff.requireRole(Role.OPERATOR, Role.ADMINISTRATOR);
    return new Tried(engine.retryParked(dossierId));
  }

  private static Waiting waiting(Parked it) {
    return new Waiting(
        it.dossierId(),
        it.owner().word(),
        it.why(),
        it.since(),
        it.records().stream().map(ParkedController::place).toList());
  }

  private static Place place(Received it) {
    return new Place(
        it.envelope().type(), it.envelope().id().sequence(), it.partition(), it.offset());
  }
}
