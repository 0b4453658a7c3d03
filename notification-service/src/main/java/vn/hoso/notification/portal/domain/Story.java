package vn.hoso.notification.portal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Owner;
import vn.hoso.notification.portal.domain.Happening.Accepted;

/**
 * What was heard of a dossier. Facts of one owner come in their order; those of different owners
 * come in any, and {@link #inOrder} puts them into the one in which they happened.
 *
 * @param entries by owner and sequence, in whatever order they were heard
 * @param intakeUpTo sequence of the last fact heard of intake
 * @param routingUpTo sequence of the last fact heard of routing
 */
public record Story(List<Entry> entries, long intakeUpTo, long routingUpTo) {

  private static final Comparator<Entry> BY_PLACE =
      Comparator.comparing((Entry it) -> it.ref().owner())
          .thenComparingLong(it -> it.ref().sequence());

  static final Story NOTHING = new Story(List.of(), 0, 0);

  public Story {
    entries = List.copyOf(entries);
  }

  /** Also where a fact says nothing to the portal: another one may be its consequence. */
  Story upTo(Ref heard) {
    return switch (heard.owner()) {
      case INTAKE -> new Story(entries, Math.max(intakeUpTo, heard.sequence()), routingUpTo);
      case ROUTING -> new Story(entries, intakeUpTo, Math.max(routingUpTo, heard.sequence()));
      case NOTIFICATION, PETITION -> this;
    };
  }

  Story having(Entry entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    more.sort(BY_PLACE);
    return new Story(more, intakeUpTo, routingUpTo);
  }

  Optional<Entry> find(String message) {
    return entries.stream().filter(it -> it.message().equals(message)).findFirst();
  }

  /**
   * What happened, in the order in which it happened, up to where something is missing: each
   * owner's facts in their order, none before its cause, none of routing before acceptance, and
   * otherwise by time.
   */
  List<Entry> inOrder() {
    var intake = new ArrayList<>(entries.stream().filter(it -> it.isOf(Owner.INTAKE)).toList());
    var routing = new ArrayList<>(entries.stream().filter(it -> it.isOf(Owner.ROUTING)).toList());
    var placed = new ArrayList<Entry>();
    while (true) {
      var one = intake.isEmpty() || waits(intake.getFirst(), routing, placed) ? null : intake;
      var other = routing.isEmpty() || waits(routing.getFirst(), intake, placed) ? null : routing;
      var next = earlier(one, other);
      if (next == null) {
        return List.copyOf(placed);
      }
      placed.add(next.removeFirst());
    }
  }

  private static @Nullable List<Entry> earlier(
      @Nullable List<Entry> one, @Nullable List<Entry> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.getFirst().at().isBefore(one.getFirst().at()) ? other : one;
  }

  private boolean waits(Entry entry, List<Entry> others, List<Entry> placed) {
    return (entry.isOf(Owner.ROUTING) && !isAccepted(placed)) || waitsForCause(entry, others);
  }

  private boolean waitsForCause(Entry entry, List<Entry> others) {
    var cause = entry.cause();
    return cause != null
        && cause.owner() != entry.ref().owner()
        && (cause.sequence() > heardOf(cause.owner())
            || others.stream().anyMatch(it -> it.ref().sequence() <= cause.sequence()));
  }

  private long heardOf(Owner owner) {
    return switch (owner) {
      case INTAKE -> intakeUpTo;
      case ROUTING -> routingUpTo;
      case NOTIFICATION, PETITION -> Long.MAX_VALUE;
    };
  }

  private static boolean isAccepted(List<Entry> placed) {
    return placed.stream().anyMatch(it -> it.what() instanceof Accepted);
  }
}
