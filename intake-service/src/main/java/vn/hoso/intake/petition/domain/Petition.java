package vn.hoso.intake.petition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Clocks;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.petition.domain.Stage.Accepted;
import vn.hoso.intake.petition.domain.Stage.Answered;
import vn.hoso.intake.petition.domain.Stage.InHandling;
import vn.hoso.intake.petition.domain.Stage.MoreNeeded;
import vn.hoso.intake.petition.domain.Stage.Published;
import vn.hoso.intake.petition.domain.Stage.Received;
import vn.hoso.intake.petition.domain.Stage.Refused;
import vn.hoso.intake.petition.domain.Stage.Repeated;
import vn.hoso.intake.petition.domain.Stage.SentElsewhere;
import vn.hoso.intake.petition.domain.Stage.Unseen;

/**
 * All that is known of one petition.
 *
 * @param arrival null until it is received
 * @param words what the citizen wrote, first and added
 * @param clocks null until it is received
 * @param asked the citizen was asked for more since the clocks began
 * @param late something was done after its time since the clocks began
 * @param liked null until the citizen says so
 * @param attached ids of the files that came with the words; null for none
 * @param assigned who besides leaders may see it where it is about conduct; null for nobody
 */
public record Petition(
    Stage stage,
    @Nullable Arrival arrival,
    List<Sealed> words,
    @Nullable Clocks clocks,
    boolean asked,
    boolean late,
    @Nullable Boolean liked,
    @Nullable List<String> attached,
    @Nullable List<String> assigned) {

  public static final Petition UNSEEN =
      new Petition(new Unseen(), null, List.of(), null, false, false, null, null, null);

  public Petition {
    words = List.copyOf(words);
  }

  /** Ids of the files that came with the words. */
  public List<String> files() {
    return attached == null ? List.of() : attached;
  }

  /** User names of whom a leader assigned. */
  public List<String> assignees() {
    return assigned == null ? List.of() : assigned;
  }

  /**
   * About the conduct of officials, or sent on as a denunciation, whatever it was taken for at
   * first: leaders alone see it, and its circle. Source: Luật Tố cáo 2018, art. 8.
   */
  public boolean confidential() {
    return (arrival != null && arrival.kind() == Kind.CONDUCT)
        || (stage instanceof SentElsewhere it && it.destination() == Destination.DENUNCIATION);
  }

  /** User names of who besides leaders sees it when it is confidential. */
  public Set<String> circle() {
    var circle = new TreeSet<>(assignees());
    if (stage instanceof SentElsewhere it) {
      circle.add(it.by());
    }
    return circle;
  }

  /** Whether somebody still has to answer it, or the citizen to say more. */
  public boolean open() {
    return stage.undecided() || stage.ours();
  }

  /**
   * Until when the next thing has to be done: whether it is ours, then the answer, then the
   * publication. Null where nobody's time runs.
   */
  public @Nullable Instant dueAt() {
    return switch (stage) {
      case Received _ -> clocks == null ? null : clocks.refuseBy();
      case Accepted _, InHandling _ -> clocks == null ? null : clocks.handleBy();
      case Answered(var reply) -> reply.publishBy();
      case Unseen _, MoreNeeded _, Refused _, SentElsewhere _, Published _, Repeated _ -> null;
    };
  }

  /** Whether a clock of the 766 formula sheet (5.2) was missed, or has run out by now. */
  public boolean isLateAt(Instant now) {
    return late || runsOut().filter(it -> it.isBefore(now)).isPresent();
  }

  /** The answer; empty before. */
  public Optional<Reply> reply() {
    return switch (stage) {
      case Answered(var reply) -> Optional.of(reply);
      case Published(var reply, _, _, _) -> Optional.of(reply);
      case Unseen _,
          Received _,
          MoreNeeded _,
          Accepted _,
          InHandling _,
          Refused _,
          SentElsewhere _,
          Repeated _ ->
          Optional.empty();
    };
  }

  /** Unlike {@link #dueAt}, deciding whether it is ours has no clock of its own in law. */
  private Optional<Instant> runsOut() {
    return stage instanceof Received && clocks != null
        ? Optional.of(clocks.handleBy())
        : Optional.ofNullable(dueAt());
  }

  Petition in(Stage other) {
    return new Petition(other, arrival, words, clocks, asked, late, liked, attached, assigned);
  }

  /** The same in another stage, reached at that moment though it should have been by then. */
  Petition in(Stage other, Instant at, @Nullable Instant by) {
    boolean missed = by != null && at.isAfter(by);
    return new Petition(
        other, arrival, words, clocks, asked, late || missed, liked, attached, assigned);
  }

  /** The citizen is asked for more. */
  Petition asking() {
    return new Petition(stage, arrival, words, clocks, true, late, liked, attached, assigned);
  }

  Petition judged(boolean likes) {
    return new Petition(stage, arrival, words, clocks, asked, late, likes, attached, assigned);
  }

  Petition assignedTo(List<String> users) {
    return new Petition(stage, arrival, words, clocks, asked, late, liked, attached, users);
  }

  /** Another authority gave it back: everything about time is forgotten. */
  Petition transferred(Clocks anew) {
    return new Petition(
        new Received(), arrival, words, anew, false, false, liked, attached, assigned);
  }

  /** The citizen said more: the clocks start anew. */
  Petition supplemented(Sealed more, @Nullable List<String> files, Clocks anew) {
    return new Petition(
        new Received(),
        arrival,
        plus(words, List.of(more)),
        anew,
        asked,
        late,
        liked,
        files == null ? attached : plus(files(), files),
        assigned);
  }

  private static <T> List<T> plus(List<T> some, List<T> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
