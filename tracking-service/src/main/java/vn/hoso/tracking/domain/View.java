package vn.hoso.tracking.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param petition null unless it is one: what is called dossier here is a petition then
 * @param movements what counting perhaps has not done yet, oldest first; see {@link Movement}
 */
public record View(
    Intake intake,
    Routing routing,
    Messages messages,
    @Nullable Petition petition,
    List<Movement> movements) {

  public static final View UNSEEN =
      new View(Intake.SILENT, Routing.SILENT, Messages.SILENT, null, List.of());

  public View {
    movements = List.copyOf(movements);
  }

  /** Folds a fact; what it does to the counters is {@link #counting}'s business. */
  public View hear(DossierEvent event) {
    return switch (event) {
      case IntakeEvent it -> new View(intake.hear(it), routing, messages, petition, movements);
      case RoutingEvent it -> new View(intake, routing.hear(it), messages, petition, movements);
      case NotificationEvent it ->
          new View(intake, routing, messages.hear(it), petition, movements);
      case PetitionEvent it ->
          new View(intake, routing, messages, Petition.hear(petition, it), movements);
    };
  }

  /** The same with these movements to count. */
  public View counting(List<Movement> uncounted) {
    return new View(intake, routing, messages, petition, uncounted);
  }
}
