package vn.hoso.intake.petition.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Kind;

/**
 * What the 766 formula sheet counts of the petitions that were first received in a period.
 *
 * @param received all of them, each once
 * @param accepted how many of each class were taken on (5.1)
 * @param onTime how many missed none of their clocks (5.2)
 * @param satisfying how many were neither late nor disliked (5.3)
 */
public record Figures(long received, Map<Kind, Long> accepted, long onTime, long satisfying) {

  public Figures {
    accepted = Map.copyOf(accepted);
  }

  /** The figures as of now: what runs still and is not late counts as on time. */
  public static Figures of(Collection<Petition> received, Instant now) {
    var accepted = new EnumMap<Kind, Long>(Kind.class);
    for (var kind : Kind.values()) {
      accepted.put(kind, received.stream().filter(it -> isAccepted(it, kind)).count());
    }
    return new Figures(
        received.size(),
        accepted,
        received.stream().filter(it -> !it.isLateAt(now)).count(),
        received.stream().filter(it -> !it.isLateAt(now) && !isDisliked(it)).count());
  }

  /** A part of all that were received, between 0 and 1; null where none were. */
  public @Nullable Double share(long part) {
    return received == 0 ? null : (double) part / received;
  }

  private static boolean isDisliked(Petition petition) {
    return Boolean.FALSE.equals(petition.liked());
  }

  private static boolean isAccepted(Petition petition, Kind kind) {
    var arrival = petition.arrival();
    return arrival != null
        && arrival.kind() == kind
        && switch (petition.stage()) {
          case Stage.Accepted _, Stage.InHandling _, Stage.Answered _, Stage.Published _ -> true;
          case Stage.Unseen _,
              Stage.Received _,
              Stage.MoreNeeded _,
              Stage.Refused _,
              Stage.SentElsewhere _ ->
              false;
        };
  }
}
