package vn.hoso.contract;

import java.util.Locale;

/** The services that state facts, each the only writer of its topic. */
public enum Owner {
  INTAKE(IntakeEvent.class),
  ROUTING(RoutingEvent.class),
  NOTIFICATION(NotificationEvent.class);

  private final Class<? extends DossierEvent> facts;

  Owner(Class<? extends DossierEvent> facts) {
    this.facts = facts;
  }

  /** The sealed hierarchy of what this service may state. */
  public Class<? extends DossierEvent> facts() {
    return facts;
  }

  /** The Kafka topic, such as {@code dossier.intake.v1}. */
  public String topic() {
    return "dossier." + word() + ".v1";
  }

  /** The CloudEvents source, such as {@code /hoso/intake}. */
  public String source() {
    return "/hoso/" + word();
  }

  /** The word that stands for this service in topics, sources and ids. */
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
