package vn.hoso.notification.portal.domain;

import vn.hoso.contract.EventId;
import vn.hoso.contract.Owner;

/** A fact among those of its dossier. */
public record Ref(Owner owner, long sequence) {

  static Ref of(EventId id) {
    return new Ref(id.owner(), id.sequence());
  }

  static Ref parse(String eventId) {
    return of(EventId.parse(eventId));
  }

  public EventId in(String dossierId) {
    return new EventId(dossierId, owner, sequence);
  }

  /** The id of the message about it: {@code intake-2}. */
  @Override
  public String toString() {
    return owner.word() + "-" + sequence;
  }
}
