package vn.hoso.notification;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Delay;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.EventId;
import vn.hoso.contract.IntakeEvent.DeskAlerted;
import vn.hoso.contract.IntakeEvent.DeskSupplementRequested;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.ReceptionRefused;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Person;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.ApologyDrafted;
import vn.hoso.contract.RoutingEvent.DossierOverdue;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.ResultReady;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.inbound.Parking;
import vn.hoso.platform.inbound.Parking.Stuck;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.vault.Vault;
import vn.hoso.testkit.FactWriter;

/** Plays intake and routing: states facts about dossiers on their topics. */
final class Neighbours implements AutoCloseable {

  static final String LOOKUP_CODE = "7K3M9QXF2CG";

  private final Vault vault;
  private final FactWriter writer = FactWriter.start();
  private final EventCodec codec = new EventCodec();

  private record Written(Envelope envelope, String body) {}

  private final List<Written> written = new ArrayList<>();
  private final Map<String, Long> sequences = new HashMap<>();

  Neighbours(Vault vault) {
    this.vault = vault;
  }

  static String newDossier() {
    return UUID.randomUUID().toString();
  }

  /** An official code of its own for each dossier. */
  static String codeOf(String dossierId) {
    return "H26.12-261123-" + (1000 + Math.floorMod(dossierId.hashCode(), 9000));
  }

  String submitted(@Nullable String email) {
    return submitted("+84912345678", email);
  }

  String submitted(String phone, @Nullable String email) {
    var dossier = newDossier();
    state(dossier, Owner.INTAKE, submission(dossier, phone, email));
    return dossier;
  }

  void accepted(String dossier) {
    state(dossier, Owner.INTAKE, acceptance(dossier));
  }

  /** A dossier that was submitted and accepted, which a bug has kept from being heard of. */
  String parked(Parking parking) {
    var dossier = newDossier();
    parking.hold(
        List.of(
            stuck(dossier, 1, submission(dossier, "+84912345678", "uoc@example.vn")),
            stuck(dossier, 2, acceptance(dossier))),
        now());
    return dossier;
  }

  private Stuck stuck(String dossier, long sequence, DossierEvent fact) {
    var envelope = envelope(dossier, Owner.INTAKE, sequence, fact);
    var body = codec.encode(fact).getBytes(StandardCharsets.UTF_8);
    return new Stuck(new Received(envelope, fact, body, 0, sequence), "a bug");
  }

  private DossierSubmitted submission(String dossier, String phone, @Nullable String email) {
    vault.prepare(List.of(dossier));
    var person =
        new Person("Nguyễn Thị Ước", phone, email, "001199000001", "Cầu Giấy", LOOKUP_CODE);
    return new DossierSubmitted(
        now(),
        new Procedure("1.001193", 1, "Đăng ký khai sinh", "Hộ tịch", false),
        Channel.ONLINE,
        "H26.12",
        "H26.12",
        vault.lookupHash(LOOKUP_CODE + dossier),
        vault.sealPerson(dossier, person),
        1,
        null);
  }

  private static DossierAccepted acceptance(String dossier) {
    return new DossierAccepted(
        now(),
        codeOf(dossier),
        "BN-1",
        "tiepnhan",
        new Limit(new BigDecimal("3"), Limit.Unit.WORKING_DAY),
        new Promise(now().plus(5, ChronoUnit.DAYS), "H26/1", List.of()));
  }

  /** Nobody has answered it for an hour. */
  void alerted(String dossier) {
    state(dossier, Owner.INTAKE, new DeskAlerted(now()));
  }

  void apologyDrafted(String dossier) {
    var due = now().plus(1, ChronoUnit.DAYS);
    var proposed = now().plus(3, ChronoUnit.DAYS);
    state(dossier, Owner.ROUTING, new ApologyDrafted(now(), due, proposed, 1, Delay.STEP_OVERDUE));
  }

  /** The same request each time, as a redelivery would bring it. */
  void deskSupplementRequestedAgain(String dossier) {
    sequences.put(dossier + Owner.INTAKE, 2L);
    record(
        dossier,
        Owner.INTAKE,
        2,
        new DeskSupplementRequested(
            now(), "tiepnhan", sealed(dossier), now().plus(15, ChronoUnit.DAYS)));
  }

  /** Delivers everything that was ever stated about a dossier once more. */
  void repeatAll(String dossier) {
    var all = List.copyOf(written);
    all.stream()
        .filter(it -> it.envelope().id().dossierId().equals(dossier))
        .forEach(it -> writer.write(it.envelope(), it.body()));
  }

  void refused(String dossier) {
    state(dossier, Owner.INTAKE, new ReceptionRefused(now(), "tiepnhan", sealed(dossier)));
  }

  void supplementRequested(String dossier) {
    state(
        dossier,
        Owner.ROUTING,
        new SupplementRequested(
            now(), 2, "canbo1", sealed(dossier), now().plus(15, ChronoUnit.DAYS)));
  }

  void overdue(String dossier) {
    state(dossier, Owner.ROUTING, new DossierOverdue(now(), now()));
  }

  void transferred(String dossier) {
    var due = now().plus(5, ChronoUnit.DAYS);
    state(dossier, Owner.ROUTING, new DossierTransferred(now(), "H26.12", List.of(), due));
  }

  void ready(String dossier) {
    state(
        dossier,
        Owner.ROUTING,
        new ResultReady(
            now(), Outcome.APPROVED, "lanhdao", "Bộ phận Một cửa, UBND phường Cầu Giấy", null));
  }

  void returned(String dossier) {
    state(dossier, Owner.ROUTING, new ResultReturned(now(), "tiepnhan"));
  }

  /** A petition of somebody who left a contact. */
  String petition(String phone, @Nullable String email) {
    var petition = newDossier();
    vault.prepare(List.of(petition));
    var sender = new Person("Nguyễn Thị Ước", phone, email, null, null, LOOKUP_CODE);
    state(
        petition,
        Owner.PETITION,
        new PetitionReceived(
            now(),
            PetitionEvent.Kind.CONDUCT,
            PetitionEvent.Way.PORTAL,
            "H26.12",
            null,
            vault.lookupHash(LOOKUP_CODE + petition),
            vault.seal(petition, LOOKUP_CODE),
            sealed(petition),
            vault.sealPerson(petition, sender),
            null,
            new PetitionEvent.Clocks(now(), now(), now(), now()),
            null,
            null));
    return petition;
  }

  void answered(String petition) {
    state(
        petition,
        Owner.PETITION,
        new PetitionAnswered(now(), "canbo1", sealed(petition), null, null));
  }

  /** States a fact as the next one of its owner. */
  void state(String dossier, Owner owner, DossierEvent fact) {
    long sequence = sequences.merge(dossier + owner, 1L, Long::sum);
    record(dossier, owner, sequence, fact);
  }

  private void record(String dossier, Owner owner, long sequence, DossierEvent fact) {
    var record = new Written(envelope(dossier, owner, sequence, fact), codec.encode(fact));
    written.add(record);
    writer.write(record.envelope(), record.body());
  }

  private static Envelope envelope(String dossier, Owner owner, long sequence, DossierEvent fact) {
    return new Envelope(
        new EventId(dossier, owner, sequence), fact.name(), fact.at(), null, "walk-1", null);
  }

  private Sealed sealed(String dossier) {
    return vault.seal(dossier, "Thiếu giấy chứng sinh");
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public void close() {
    writer.close();
  }
}
