package vn.hoso.contract;

import java.time.Instant;

/**
 * A fact in the life of one dossier, stated by exactly one service and never taken back. A petition
 * is a dossier of its own family: it has an id, a key in the vault and an order of facts as well.
 */
public sealed interface DossierEvent
    permits IntakeEvent, RoutingEvent, NotificationEvent, PetitionEvent {

  /** When it became true; travels as {@code ce_time} too. */
  Instant at();

  /** The name on the wire. */
  static String nameOf(Class<? extends DossierEvent> type) {
    var name = type.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalStateException(type.getName() + " has no @EventName");
    }
    return name.value();
  }

  /** The name on the wire of this fact. */
  default String name() {
    return nameOf(getClass());
  }
}
