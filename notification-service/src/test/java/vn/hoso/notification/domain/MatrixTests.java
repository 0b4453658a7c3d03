package vn.hoso.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.notification.domain.Histories.POLICY;
import static vn.hoso.notification.domain.Histories.TEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.Owner;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.codec.Decoded;
import vn.hoso.platform.codec.EventCodec;

/** Every fact there is, by every way to the applicant: sent, or on purpose not. */
class MatrixTests {

  /** What issue and decree want people to be told of. */
  private static final Map<String, String> TOLD =
      Map.ofEntries(
          Map.entry("dossier.accepted.v1", "accepted"),
          Map.entry("dossier.desk-supplement-requested.v1", "supplement-requested"),
          Map.entry("dossier.supplement-requested.v1", "supplement-requested"),
          Map.entry("dossier.reception-refused.v1", "reception-refused"),
          Map.entry("dossier.result-ready.v1", "result-ready"),
          Map.entry("dossier.result-returned.v1", "result-returned"),
          Map.entry("dossier.overdue.v1", "overdue"),
          Map.entry("petition.more-requested.v1", "petition-more-requested"),
          Map.entry("petition.answered.v1", "petition-answered"),
          Map.entry("petition.refused.v1", "petition-not-accepted"),
          Map.entry("petition.sent-elsewhere.v1", "petition-not-accepted"),
          Map.entry("petition.repeated.v1", "petition-repeated"),
          Map.entry("dossier.rescheduled.v1", "rescheduled"),
          Map.entry("dossier.result-recalled.v1", "result-recalled"),
          Map.entry("dossier.resolution-refused.v1", "resolution-refused"),
          Map.entry("dossier.correction-closed.v1", "result-corrected"),
          Map.entry("dossier.calendar-changed.v1", "recounted"),
          Map.entry("dossier.reception-closed.v1", "reception-closed"),
          Map.entry("dossier.financial-obligation-raised.v1", "payment"));

  /** What the staff is told of, where its agency has an address. */
  private static final Map<String, String> ALERTED =
      Map.ofEntries(
          Map.entry("dossier.desk-alerted.v1", "staff-desk-alert"),
          Map.entry("dossier.answer-due-soon.v1", "staff-answer-due-soon"),
          Map.entry("dossier.answer-overdue.v1", "staff-answer-overdue"),
          Map.entry("dossier.consultation-timed-out.v1", "staff-consultation-late"),
          Map.entry("dossier.apology-drafted.v1", "staff-apology"));

  static Stream<Arguments> matrix() {
    return new EventCodec()
        .names().keySet().stream()
            .filter(it -> !it.matches("dossier\\.(notification|sync)-.*"))
            .sorted()
            .flatMap(name -> Stream.of(Reach.values()).map(reach -> Arguments.of(name, reach)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("matrix")
  void each_fact_reaches_each_kind_of_applicant_as_it_should(String name, Reach reach) {
    var fact = golden(name);
    var before = Histories.begun(Histories.accepted(), reach, TEN);
    var owner = ownerOf(fact);
    var heard = Histories.hear(before, owner, 9, fact);

    var queued =
        Notifications.begin(heard, POLICY, reach, fact.at()).stream()
            .filter(NotificationQueued.class::isInstance)
            .map(NotificationQueued.class::cast)
            .toList();

    var expected = new ArrayList<String>();
    var template = TOLD.get(name);
    if (template != null) {
      expected.add(template + " " + Medium.SMS);
      if (reach.hasEmail()) {
        expected.add(template + " " + Medium.EMAIL);
      }
    }
    assertThat(queued)
        .extracting(it -> it.template() + " " + it.medium())
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource(Reach.class)
  void an_anonymous_petition_has_nobody_to_tell(Reach reach) {
    var received =
        new PetitionReceived(
            TEN,
            PetitionEvent.Kind.CONDUCT,
            PetitionEvent.Way.PORTAL,
            "H26.12",
            null,
            "hash",
            new Sealed("code"),
            new Sealed("words"),
            null,
            null,
            new PetitionEvent.Clocks(TEN, TEN, TEN, TEN),
            null,
            null);
    var answered =
        Histories.hear(
            Histories.hear(Dossier.UNSEEN, Owner.PETITION, 1, received),
            Owner.PETITION,
            2,
            golden("petition.answered.v1"));

    assertThat(Notifications.begin(answered, POLICY, reach, TEN)).isEmpty();
  }

  @Test
  void the_rules_name_exactly_what_is_told() {
    assertThat(Histories.RULES.rules())
        .filteredOn(it -> !it.isForStaff())
        .extracting(Rules.Rule::trigger)
        .containsExactlyInAnyOrderElementsOf(TOLD.keySet());
    assertThat(Histories.RULES.rules())
        .filteredOn(Rules.Rule::isForStaff)
        .extracting(Rules.Rule::trigger)
        .containsExactlyInAnyOrderElementsOf(ALERTED.keySet());
  }

  @ParameterizedTest
  @EnumSource(Reach.class)
  void an_alert_reaches_the_staff_whoever_the_applicant_is(Reach reach) {
    var before = Histories.begun(Histories.accepted(), reach, TEN);
    ALERTED.forEach(
        (name, template) -> {
          var fact = golden(name);
          var heard = Histories.hear(before, ownerOf(fact), 9, fact);
          assertThat(Notifications.begin(heard, Histories.WITH_STAFF, reach, fact.at()))
              .filteredOn(NotificationQueued.class::isInstance)
              .map(NotificationQueued.class::cast)
              .extracting(it -> it.template() + " " + it.medium() + " " + it.agency())
              .containsExactly(template + " EMAIL H26.12");
        });
  }

  @Test
  void a_dossier_of_another_system_has_nobody_to_tell() {
    var reported =
        Histories.hear(
            Histories.hear(Dossier.UNSEEN, Owner.INTAKE, 1, golden("dossier.reported.v1")),
            Owner.ROUTING,
            1,
            Histories.ready(TEN));

    assertThat(Notifications.begin(reported, POLICY, Reach.NOWHERE, TEN)).isEmpty();
    assertThat(Notifications.nextWork(reported, Histories.RULES)).isEmpty();
  }

  @Test
  void a_straight_road_sends_three_messages_per_medium() {
    var road =
        List.of("dossier.accepted.v1", "dossier.result-ready.v1", "dossier.result-returned.v1");

    assertThat(road).allSatisfy(it -> assertThat(TOLD).containsKey(it));
    assertThat(TOLD).doesNotContainKey("dossier.submitted.v1");
  }

  private static Owner ownerOf(DossierEvent fact) {
    return Stream.of(Owner.values())
        .filter(it -> it.facts().isInstance(fact))
        .findFirst()
        .orElseThrow();
  }

  private static DossierEvent golden(String name) {
    try (var file = DossierEvent.class.getResourceAsStream("/golden/" + name + ".json")) {
      if (file == null) {
        throw new AssertionError("no golden file of " + name);
      }
      return switch (new EventCodec().decode(name, file.readAllBytes())) {
        case Decoded.Known(var event) -> event;
        case Decoded.Unknown _, Decoded.Malformed _ -> throw new AssertionError(name);
      };
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
