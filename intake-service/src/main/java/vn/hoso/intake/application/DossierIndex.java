package vn.hoso.intake.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.domain.Dossier;

/** Finds dossiers otherwise than by their id. */
public interface DossierIndex {

  /** A dossier in a list. */
  record Row(String id, long version, Dossier dossier) {}

  /** A page of a list and where the next one begins; null at the end. */
  record Page(List<Row> rows, @Nullable String next) {}

  /** The one that was handed in under this lookup code, by the code's hash. */
  Optional<Row> byLookupHash(String hash);

  Optional<Row> byOfficialCode(String code);

  /**
   * A tray of the desks of these agencies, what is due first on top.
   *
   * @param agencies null for all
   */
  Page tray(Tray tray, @Nullable Set<String> agencies, @Nullable String after, int limit);

  /**
   * What a desk accepted from one moment until before another, in that order.
   *
   * @param after where the page before said the next one begins
   */
  Page accepted(String desk, Instant from, Instant to, @Nullable String after, int limit);

  long countAccepted(String desk, Instant from, Instant to);

  /** How many lie in each tray. */
  Map<Tray, Long> counts(@Nullable Set<String> agencies);

  /** Low ratings of these agencies that no leader has closed, what is due first on top. */
  List<Row> followUps(@Nullable Set<String> agencies, int limit);

  /** How many bear each mark, those without any left out. */
  Map<Mark, Long> marks(@Nullable Set<String> agencies);
}
