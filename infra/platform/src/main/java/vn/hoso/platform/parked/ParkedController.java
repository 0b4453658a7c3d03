package vn.hoso.platform.parked;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.replay.ParkedDossiers;
import vn.hoso.platform.replay.ParkedDossiers.Tried;
import vn.hoso.platform.replay.Rehearsal;
import vn.hoso.platform.security.Staff;

/** The same at every service, under {@code /api/<service>/parked}: what waits, and once more. */
@RestController
@RequestMapping("/api/*/parked")
@InLane(Lane.ALWAYS)
class ParkedController {

  private static final int AT_MOST = 500;

  private final ParkedDossiers<?, ?> parked;

  ParkedController(Engine<?, ?> engine) {
    this.parked = engine.parked();
  }

  @GetMapping
  List<Waiting> list(Staff staff, @RequestParam(defaultValue = "100") int limit) {
    Operators.only(staff);
    return parked.list(Math.clamp(limit, 1, AT_MOST)).stream().map(Waiting::of).toList();
  }

  /** Everything about one dossier's records; what is sealed stays sealed. */
  @GetMapping("/{dossierId}")
  List<Inspected> inspect(Staff staff, @PathVariable String dossierId) {
    Operators.only(staff);
    return Operators.parked(parked, dossierId).stream()
        .flatMap(it -> it.records().stream())
        .map(it -> Inspected.of(it, parked.fieldsOf(it)))
        .toList();
  }

  /** What a retry would do, with none of it done. */
  @GetMapping("/{dossierId}/dry-run")
  Rehearsal rehearse(Staff staff, @PathVariable String dossierId) {
    Operators.only(staff);
    Operators.parked(parked, dossierId);
    return parked.rehearse(dossierId, staff);
  }

  @PostMapping("/{dossierId}/retry")
  Tried retry(Staff staff, @PathVariable String dossierId) {
    Operators.only(staff);
    Operators.parked(parked, dossierId);
    return parked.retry(dossierId);
  }

  @PostMapping("/retry")
  Tried retryAll(Staff staff) {
    Operators.only(staff);
    return parked.retryAll();
  }
}
