package vn.hoso.tracking;

import java.util.EnumMap;
import java.util.Map;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Person;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.FactWriter;

/** Plays the other three services for one dossier on a real broker. */
final class Office {

  private static final EventCodec CODEC = new EventCodec();

  private final FactWriter writer;
  private final Vault vault;
  private final Map<Owner, Long> said = new EnumMap<>(Owner.class);
  final String id;
  final LookupCode code = LookupCode.random(new java.security.SecureRandom());

  Office(String id, FactWriter writer, Vault vault) {
    this.id = id;
    this.writer = writer;
    this.vault = vault;
  }

  /** A dossier of Nguyễn Văn An, handed in. */
  Office submits(Procedure procedure) {
    var person =
        new Person(
            "Nguyễn Văn An",
            "+84912344321",
            "an@example.vn",
            "001090012345",
            "12 Trần Thái Tông",
            code.value());
    return says(
        Facts.submitted(procedure, vault.lookupHash(code.value()), vault.sealPerson(id, person)));
  }

  vn.hoso.contract.Sealed sealed(String words) {
    return vault.seal(id, words);
  }

  Office says(DossierEvent... facts) {
    for (var fact : facts) {
      var owner = ownerOf(fact);
      says(fact, said.merge(owner, 1L, Long::sum));
    }
    return this;
  }

  /** The same fact once more, as a relay that crashed would send it. */
  Office repeats(DossierEvent fact) {
    says(fact, said.getOrDefault(ownerOf(fact), 0L));
    return this;
  }

  /** A fact whose predecessor is missing. */
  Office skipsAndSays(DossierEvent fact) {
    says(fact, said.merge(ownerOf(fact), 2L, Long::sum));
    return this;
  }

  /** What is missing. */
  Office saysWhatWasSkipped(DossierEvent fact) {
    says(fact, said.getOrDefault(ownerOf(fact), 0L) - 1);
    return this;
  }

  private void says(DossierEvent fact, long sequence) {
    var envelope =
        new Envelope(
            new EventId(id, ownerOf(fact), sequence), fact.name(), fact.at(), null, null, null);
    writer.write(envelope, CODEC.encode(fact));
  }

  private static Owner ownerOf(DossierEvent fact) {
    return switch (fact) {
      case IntakeEvent _ -> Owner.INTAKE;
      case RoutingEvent _ -> Owner.ROUTING;
      case NotificationEvent _ -> Owner.NOTIFICATION;
      case PetitionEvent _ -> Owner.PETITION;
    };
  }
}
