package vn.hoso.intake.petition.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Clocks;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.contract.Sealed;

/** What somebody wants done about one petition; time, clocks and seals come with it. */
public sealed interface PetitionCommand {

  /** A citizen sends it, or an officer enters it; files are ids of stored ones, null for none. */
  record Receive(Arrival arrival, Sealed words, Clocks clocks, @Nullable List<String> files)
      implements PetitionCommand {}

  /** It is ours to answer. */
  record Accept(Instant at, String by) implements PetitionCommand {}

  /** It is not taken on. */
  record Refuse(Instant at, String by, Sealed reason) implements PetitionCommand {}

  /** It belongs elsewhere. */
  record SendElsewhere(Instant at, String by, Destination destination, Sealed words)
      implements PetitionCommand {}

  /** Another authority sends it back to us. */
  record TakeBack(Instant at, String by, Clocks clocks) implements PetitionCommand {}

  /** It cannot be decided without more. */
  record AskForMore(Instant at, String by, Sealed what) implements PetitionCommand {}

  /** The citizen adds what was asked for; {@code by} is null unless an officer enters it. */
  record Supplement(
      Instant at, @Nullable String by, Sealed words, Clocks clocks, @Nullable List<String> files)
      implements PetitionCommand {}

  /** An officer begins to work on it. */
  record TakeUp(Instant at, String by) implements PetitionCommand {}

  /** An officer answers; {@code publishBy} is null where it is for the citizen alone. */
  record Answer(
      Instant at,
      String by,
      Sealed answer,
      @Nullable Instant publishBy,
      @Nullable List<String> files)
      implements PetitionCommand {}

  /** An officer makes it public, in words written for that. */
  record Publish(Instant at, String by, Sealed text) implements PetitionCommand {}

  /** The citizen likes the answer or does not. */
  record Rate(Instant at, boolean liked) implements PetitionCommand {}

  /** It says again what an earlier one says, which comes with it. */
  record Repeat(Instant at, String by, String earlier, Petition before, Sealed reason)
      implements PetitionCommand {}

  /** A leader says who else may see it and handle it. */
  record Assign(Instant at, String by, List<String> to) implements PetitionCommand {}
}
