package vn.hoso.intake.petition;

import java.util.concurrent.CompletableFuture;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.Rejection;
import vn.hoso.platform.dossier.Remembered;

/** What a command over one petition came to. */
public sealed interface Outcome {

  /** Saved; the broker has it when {@code published} completes. */
  record Done(Remembered<Petition, PetitionEvent> after, CompletableFuture<Void> published)
      implements Outcome {}

  record Refused(Rejection why) implements Outcome {}

  /** Somebody else was faster. */
  record Stale(long current) implements Outcome {}
}
