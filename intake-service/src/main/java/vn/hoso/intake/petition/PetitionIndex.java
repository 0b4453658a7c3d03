package vn.hoso.intake.petition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.petition.domain.Petition;

/** Finds petitions otherwise than by their id. Agencies are null for all. */
public interface PetitionIndex {

  /** A petition in a list. */
  record Row(String id, long version, Petition petition) {}

  /** A page of a list and where the next one begins; null at the end. */
  record Page(List<Row> rows, @Nullable String next) {}

  /** The one that was received under this lookup code, by the code's hash. */
  Optional<Row> byLookupHash(String hash);

  /** What is due first on top; of what is done, the newest. */
  Page tray(PetitionTray tray, @Nullable Set<String> agencies, @Nullable String after, int limit);

  /** How many lie in each tray. */
  Map<PetitionTray, Long> counts(@Nullable Set<String> agencies);

  /** What is public, the newest on top. */
  List<Row> published(int limit);

  /** What was first received in a time: the base of the 766 figures. */
  List<Row> receivedBetween(Instant from, Instant to, @Nullable Set<String> agencies);
}
