package vn.hoso.intake.petition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Clocks;
import vn.hoso.contract.PetitionEvent.MoreRequested;
import vn.hoso.contract.PetitionEvent.PetitionAccepted;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.contract.PetitionEvent.PetitionPublished;
import vn.hoso.contract.PetitionEvent.PetitionRated;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.PetitionEvent.PetitionRefused;
import vn.hoso.contract.PetitionEvent.PetitionSentElsewhere;
import vn.hoso.contract.PetitionEvent.PetitionSupplemented;
import vn.hoso.contract.PetitionEvent.PetitionTakenUp;
import vn.hoso.contract.PetitionEvent.PetitionTransferred;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.petition.domain.Stage.Accepted;
import vn.hoso.intake.petition.domain.Stage.Answered;
import vn.hoso.intake.petition.domain.Stage.InHandling;
import vn.hoso.intake.petition.domain.Stage.MoreNeeded;
import vn.hoso.intake.petition.domain.Stage.Published;
import vn.hoso.intake.petition.domain.Stage.Received;
import vn.hoso.intake.petition.domain.Stage.Refused;
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
      case PetitionTransferred it -> restarted(now, now.words(), it.clocks(), false, false);
      case MoreRequested it -> asked(now, it);
      case PetitionSupplemented it ->
          restarted(now, plus(now.words(), it.words()), it.clocks(), now.asked(), now.late());
      case PetitionTakenUp(var at, var by) -> now.in(new InHandling(at, by));
      case PetitionAnswered(var at, var by, var answer, var publishBy) ->
          now.in(new Answered(new Reply(at, by, answer, publishBy)), at, clocks(now).handleBy());
      case PetitionPublished it -> published(now, it);
      case PetitionRated it -> rated(now, it.liked());
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
            it.dossier());
    return new Petition(
        new Received(), arrival, List.of(it.words()), it.clocks(), false, false, null);
  }

  private static Petition restarted(
      Petition now, List<Sealed> words, Clocks clocks, boolean asked, boolean late) {
    return new Petition(new Received(), now.arrival(), words, clocks, asked, late, now.liked());
  }

  /** Only the first request has a clock. */
  private static Petition asked(Petition now, MoreRequested it) {
    var by = now.asked() ? null : clocks(now).askBy();
    var after = now.in(new MoreNeeded(it.at(), it.by(), it.what()), it.at(), by);
    return new Petition(
        after.stage(),
        after.arrival(),
        after.words(),
        after.clocks(),
        true,
        after.late(),
        after.liked());
  }

  private static Petition published(Petition now, PetitionPublished it) {
    return now.reply()
        .map(
            reply ->
                now.in(
                    new Published(reply, it.at(), it.by(), it.text()), it.at(), reply.publishBy()))
        .orElse(now);
  }

  private static Petition rated(Petition now, boolean liked) {
    return new Petition(
        now.stage(), now.arrival(), now.words(), now.clocks(), now.asked(), now.late(), liked);
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

  private static List<Sealed> plus(List<Sealed> words, Sealed more) {
    var all = new ArrayList<>(words);
    all.add(more);
    return all;
  }
}
