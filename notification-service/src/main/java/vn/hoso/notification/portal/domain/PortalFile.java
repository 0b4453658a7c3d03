package vn.hoso.notification.portal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.NotificationEvent.SyncQueued;
import vn.hoso.contract.NotificationEvent.Synchronisation;
import vn.hoso.notification.portal.domain.Course.Change;

/**
 * What one dossier is to the portal.
 *
 * @param story what was heard
 * @param messages the fold of our own facts, in the order in which they go out
 */
public record PortalFile(Story story, List<SyncMessage> messages) {

  public static final PortalFile EMPTY = new PortalFile(Story.NOTHING, List.of());

  public PortalFile {
    messages = List.copyOf(messages);
  }

  public PortalFile evolve(Synchronisation fact) {
    if (fact instanceof SyncQueued queued) {
      return find(queued.message()).isPresent() ? this : having(queued);
    }
    return new PortalFile(
        story,
        messages.stream()
            .map(it -> it.id().equals(fact.message()) ? it.evolve(fact) : it)
            .toList());
  }

  public Optional<SyncMessage> find(String message) {
    return messages.stream().filter(it -> it.id().equals(message)).findFirst();
  }

  /** The one that all others wait for. */
  public Optional<SyncMessage> front() {
    return messages.stream().filter(it -> !it.standing().isDone()).findFirst();
  }

  /** What a message tells of; empty only where a rebuild has not come that far. */
  public Optional<Entry> entryOf(SyncMessage message) {
    return story.find(message.id());
  }

  /** Changes of the status that have no message yet, in the order in which they happened. */
  List<Change> untold() {
    return Course.changes(story.inOrder()).stream()
        .filter(it -> find(it.entry().message()).isEmpty())
        .toList();
  }

  /**
   * Whether the portal was told of something later already, and of this it need not know any more:
   * it heard of the dossier's later fate, and shall not be led back.
   */
  boolean isOvertaken(Change change) {
    var order = story.inOrder();
    var changes = Course.changes(order);
    return !changes.getLast().equals(change)
        && order.subList(order.indexOf(change.entry()), order.size()).stream()
            .anyMatch(it -> find(it.message()).isPresent());
  }

  private PortalFile having(SyncQueued fact) {
    var more = new ArrayList<>(messages);
    more.add(SyncMessage.queued(fact));
    return new PortalFile(story, more);
  }
}
