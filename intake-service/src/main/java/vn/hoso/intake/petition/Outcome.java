package vn.hoso.intake.petition;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.Rejection;
import vn.hoso.platform.dossier.Remembered;

/** What a command over one petition came to. */
public sealed interface Outcome {

  /** The fact is saved; the broker has it when {@code published} completes. */
  record Done(
      PetitionEvent fact,
      Remembered<Petition, PetitionEvent> after,
      CompletableFuture<Void> published)
      implements Outcome {}

  record Refused(Rejection why) implements Outcome {}

  /** Somebody else was faster. */
  record Stale(long current) implements Outcome {}

  /** With the files something is wrong; nothing happened. */
  record Unfit(List<Mistake> mistakes) implements Outcome {}
}
