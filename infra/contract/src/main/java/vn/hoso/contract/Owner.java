package vn.hoso.contract;

import java.util.List;
import java.util.Locale;

/**
 * Who states facts, each the only writer of its topic: a service, and where one states facts of two
 * families, once for each. See ADR 0019.
 */
public enum Owner {
  INTAKE("dossier", "intake", IntakeEvent.class),
  ROUTING("dossier", "routing", RoutingEvent.class),
  NOTIFICATION("dossier", "notification", NotificationEvent.class),
  PETITION("petition", "intake", PetitionEvent.class);

  private final String family;
  private final String service;
  private final Class<? extends DossierEvent> facts;

  Owner(String family, String service, Class<? extends DossierEvent> facts) {
    this.family = family;
    this.service = service;
    this.facts = facts;
  }

  /** Who states facts about dossiers, in the order of their life. */
  public static List<Owner> ofDossiers() {
    return List.of(INTAKE, ROUTING, NOTIFICATION);
  }

  /** What the facts are about; the first word of their names and of the topic. */
  public String family() {
    return family;
  }

  /** The service that states them, such as {@code intake}. */
  public String service() {
    return service;
  }

  /** The sealed hierarchy of what may be stated. */
  public Class<? extends DossierEvent> facts() {
    return facts;
  }

  /** The Kafka topic, such as {@code dossier.intake.v1}. */
  public String topic() {
    return family + "." + service + ".v1";
  }

  /** The CloudEvents source, such as {@code /hoso/intake}. */
  public String source() {
    return "/hoso/" + service;
  }

  /** The word that stands for this owner in ids. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The owner of a topic.
   *
   * @throws IllegalArgumentException when no service owns it
   */
  public static Owner ofTopic(String topic) {
    for (var owner : values()) {
      if (owner.topic().equals(topic)) {
        return owner;
      }
    }
    throw new IllegalArgumentException("no service owns the topic " + topic);
  }
}
