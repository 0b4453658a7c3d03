package vn.hoso.intake.petition.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Clocks;
import vn.hoso.contract.PetitionEvent.MoreRequested;
import vn.hoso.contract.PetitionEvent.PetitionAccepted;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.contract.PetitionEvent.PetitionAssigned;
import vn.hoso.contract.PetitionEvent.PetitionPublished;
import vn.hoso.contract.PetitionEvent.PetitionRated;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.PetitionEvent.PetitionRefused;
import vn.hoso.contract.PetitionEvent.PetitionRepeated;
import vn.hoso.contract.PetitionEvent.PetitionSentElsewhere;
import vn.hoso.contract.PetitionEvent.PetitionSupplemented;
import vn.hoso.contract.PetitionEvent.PetitionTakenUp;
import vn.hoso.contract.PetitionEvent.PetitionTransferred;
import vn.hoso.intake.petition.domain.Stage.Accepted;
import vn.hoso.intake.petition.domain.Stage.Answered;
import vn.hoso.intake.petition.domain.Stage.InHandling;
import vn.hoso.intake.petition.domain.Stage.MoreNeeded;
import vn.hoso.intake.petition.domain.Stage.Published;
import vn.hoso.intake.petition.domain.Stage.Received;
import vn.hoso.intake.petition.domain.Stage.Refused;
import vn.hoso.intake.petition.domain.Stage.Repeated;
import vn.hoso.intake.petition.domain.Stage.SentElsewhere;

/** Folds facts into what is known of a petition: total, no refusal, no clock. */
public final class Evolution {

  private Evolution() {}

  public static Petition evolve(Petition now, PetitionEvent fact) {
    return switch (fact) {
      case PetitionReceived it -> received(it);
      case PetitionAccepted(var at, var by) -> now.in(new Accepted(at, by));
      case PetitionRefused(var at, var by, var reason) ->
          now.in(new Refused(at, by, reason), at, refuseBy(now));
      case PetitionSentElsewhere(var at, var by, var destination, var words) ->
          now.in(new SentElsewhere(at, by, destination, words), at, refuseBy(now));
      case PetitionTransferred it -> now.transferred(it.clocks());
      case MoreRequested it -> asked(now, it);
      case PetitionSupplemented it -> now.supplemented(it.words(), it.files(), it.clocks());
      case PetitionTakenUp(var at, var by) -> now.in(new InHandling(at, by));
      case PetitionAnswered(var at, var by, var answer, var publishBy, var files) ->
          now.in(
              new Answered(new Reply(at, by, answer, publishBy, files)),
              at,
              clocks(now).handleBy());
      case PetitionPublished it -> published(now, it);
      case PetitionRated it -> now.judged(it.liked());
      case PetitionRepeated(var at, var by, var earlier, var reason) ->
          now.in(new Repeated(at, by, earlier, reason), at, refuseBy(now));
      case PetitionAssigned it -> now.assignedTo(it.to());
    };
  }

  private static Petition received(PetitionReceived it) {
    var arrival =
        new Arrival(
            it.at(),
            it.kind(),
            it.way(),
            it.agency(),
            it.by(),
            it.lookupHash(),
            it.code(),
            it.contact(),
            it.dossier(),
            it.marks());
    return new Petition(
        new Received(),
        arrival,
        List.of(it.words()),
        it.clocks(),
        false,
        false,
        null,
        it.files(),
        null);
  }

  /** Only the first request has a clock. */
  private static Petition asked(Petition now, MoreRequested it) {
    var by = now.asked() ? null : clocks(now).askBy();
    return now.in(new MoreNeeded(it.at(), it.by(), it.what()), it.at(), by).asking();
  }

  private static Petition published(Petition now, PetitionPublished it) {
    return now.reply()
        .map(
            reply ->
                now.in(
                    new Published(reply, it.at(), it.by(), it.text()), it.at(), reply.publishBy()))
        .orElse(now);
  }

  /** While the citizen has to say more, our time does not run. */
  private static @Nullable Instant refuseBy(Petition now) {
    return now.stage() instanceof MoreNeeded ? null : clocks(now).refuseBy();
  }

  private static Clocks clocks(Petition now) {
    var clocks = now.clocks();
    if (clocks == null) {
      throw new IllegalStateException("a petition in " + now.stage() + " has no clocks");
    }
    return clocks;
  }
}
