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
 * @param received all of them, each once: what repeats another is no new one
 * @param accepted how many of each class were taken on (5.1)
 * @param onTime how many missed none of their clocks (5.2)
 * @param satisfying how many were neither late nor disliked nor sent again (5.3)
 */
public record Figures(long received, Map<Kind, Long> accepted, long onTime, long satisfying) {

  public Figures {
    accepted = Map.copyOf(accepted);
  }

  /** A petition, and whether another one was closed as its repetition. */
  public record Counted(Petition petition, boolean repeated) {

    boolean satisfiesAt(Instant now) {
      return !repeated && !petition.isLateAt(now) && !Boolean.FALSE.equals(petition.liked());
    }
  }

  /** The figures as of now: what runs still and is not late counts as on time. */
  public static Figures of(Collection<Counted> found, Instant now) {
    var received =
        found.stream().filter(it -> !(it.petition().stage() instanceof Stage.Repeated)).toList();
    var accepted = new EnumMap<Kind, Long>(Kind.class);
    for (var kind : Kind.values()) {
      accepted.put(kind, received.stream().filter(it -> isAccepted(it.petition(), kind)).count());
    }
    return new Figures(
        received.size(),
        accepted,
        received.stream().filter(it -> !it.petition().isLateAt(now)).count(),
        received.stream().filter(it -> it.satisfiesAt(now)).count());
  }

  /** A part of all that were received, between 0 and 1; null where none were. */
  public @Nullable Double share(long part) {
    return received == 0 ? null : (double) part / received;
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
              Stage.SentElsewhere _,
              Stage.Repeated _ ->
              false;
        };
  }
}
