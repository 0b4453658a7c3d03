package vn.hoso.intake.petition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Marks;
import vn.hoso.intake.petition.domain.Petition;

/** Finds petitions otherwise than by their id. */
public interface PetitionIndex {

  /** A petition in a list. */
  record Row(String id, long version, Petition petition) {}

  /** A page of a list and where the next one begins; null at the end. */
  record Page(List<Row> rows, @Nullable String next) {}

  /** The one that was received under this lookup code, by the code's hash. */
  Optional<Row> byLookupHash(String hash);

  /** What is due first on top; of what is done, the newest. */
  Page tray(PetitionTray tray, Sight sight, @Nullable String after, int limit);

  /** How many lie in each tray. */
  Map<PetitionTray, Long> counts(Sight sight);

  /** What bears one of these marks at this agency, the newest on top. */
  List<Row> marked(String agency, Marks marks, int limit);

  /** Which of these another one was closed for, as their repetition. */
  Set<String> repeatedAmong(Set<String> ids);

  /** What is public, the newest on top. */
  List<Row> published(int limit);

  /** What was first received in a time: the base of the 766 figures. Agencies are null for all. */
  List<Row> receivedBetween(Instant from, Instant to, @Nullable Set<String> agencies);
}
