package vn.hoso.notification.portal.application;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.hoso.notification.application.Safely;

/**
 * The portal's codes of sectors ({@code MaLinhVuc}), which the national catalogue does not print.
 * Each procedure is asked about once; while the portal does not answer, messages go without.
 */
final class Sectors {

  private static final String NONE = "";

  private final NationalPortal portal;
  private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

  Sectors(NationalPortal portal) {
    this.portal = portal;
  }

  /** Of a procedure, asked for where it is not known. */
  Optional<String> ask(String procedure) {
    if (!known.containsKey(procedure)) {
      Safely.call(procedure, () -> portal.sectorOf(procedure), Optional.<String>empty())
          .ifPresent(it -> known.put(procedure, it));
    }
    return find(procedure);
  }

  /** Of a procedure, as far as it is known already. */
  Optional<String> find(String procedure) {
    return Optional.of(known.getOrDefault(procedure, NONE)).filter(it -> !it.equals(NONE));
  }
}
