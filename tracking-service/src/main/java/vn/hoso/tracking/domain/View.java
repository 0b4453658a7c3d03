package vn.hoso.tracking.domain;

import java.util.List;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.RoutingEvent;

/**
 * All that is known of one dossier, one part per producer. No part looks at another, so facts of
 * different producers may come in any order; what follows from all of them together is derived in
 * {@link Reading}, never stored.
 *
 * @param movements what counting perhaps has not done yet, oldest first; see {@link Movement}
 */
public record View(Intake intake, Routing routing, Messages messages, List<Movement> movements) {

  public static final View UNSEEN =
      new View(Intake.SILENT, Routing.SILENT, Messages.SILENT, List.of());

  public View {
    movements = List.copyOf(movements);
  }

  /** Folds a fact; what it does to the counters is {@link #counting}'s business. */
  public View hear(DossierEvent event) {
    return switch (event) {
      case IntakeEvent it -> new View(intake.hear(it), routing, messages, movements);
      case RoutingEvent it -> new View(intake, routing.hear(it), messages, movements);
      case NotificationEvent it -> new View(intake, routing, messages.hear(it), movements);
      case PetitionEvent _ -> this; // its citizen's page is intake's
    };
  }

  /** The same with these movements to count. */
  public View counting(List<Movement> uncounted) {
    return new View(intake, routing, messages, uncounted);
  }
}
