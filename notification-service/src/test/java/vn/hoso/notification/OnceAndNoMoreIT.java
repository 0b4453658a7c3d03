package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.NotificationEvent.NotificationClaimed;
import vn.hoso.contract.NotificationEvent.NotificationQueued;
import vn.hoso.contract.Owner;
import vn.hoso.notification.FakeGateway.Mood;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Standing;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.rebuild.BesideRebuild.Aim;
import vn.hoso.platform.rebuild.RebuildStatus.Phase;

/** Whatever fails between us and the gateway: each message goes out, and none twice. */
class OnceAndNoMoreIT extends Sending {

  private static final String UNCERTAIN = "dossier.notification-uncertain.v1";

  @Autowired Environment environment;

  @Test
  void sends_when_the_gateway_is_back() {
    Office.GATEWAY.be(Mood.AWAY);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);
    awaitStandings(dossier, Standing.DEFERRED);

    Office.GATEWAY.be(Mood.WELL);

    awaitStandings(dossier, Standing.ACCEPTED);
    assertThat(Office.GATEWAY.taken(dossier)).hasSize(1);
  }

  @Test
  void goes_on_from_documents_that_were_rebuilt_meanwhile_and_tells_nobody_twice() {
    var told = neighbours.submitted(null);
    neighbours.accepted(told);
    awaitStandings(told, Standing.ACCEPTED);
    Office.GATEWAY.be(Mood.AWAY);
    var waiting = neighbours.submitted(null);
    neighbours.accepted(waiting);
    awaitStandings(waiting, Standing.DEFERRED);

    assertThat(engine.beside().start(Aim.SWITCH)).isTrue();
    var status =
        await()
            .atMost(PATIENCE)
            .until(() -> engine.beside().status(), it -> !it.phase().isRunning());

    assertThat(status.phase()).as(status.toString()).isEqualTo(Phase.SWITCHED);
    assertThat(status.examples().toString()).doesNotContain(told, waiting);
    Office.GATEWAY.be(Mood.WELL);
    awaitStandings(waiting, Standing.ACCEPTED);
    neighbours.repeatAll(told);
    assertThat(Office.GATEWAY.taken(waiting)).hasSize(1);
    assertThat(Office.GATEWAY.requests(told)).hasSize(1);
  }

  @Test
  void asks_instead_of_repeating_when_the_answer_was_lost() {
    Office.GATEWAY.be(Mood.DROPS_AFTER_TAKING);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);

    awaitStandings(dossier, Standing.ACCEPTED);

    assertThat(Office.GATEWAY.requests(dossier)).as("asked for once").hasSize(1);
    assertThat(stated(dossier))
        .containsExactly(
            "dossier.notification-queued.v1",
            "dossier.notification-claimed.v1",
            "dossier.notification-uncertain.v1",
            "dossier.notification-accepted.v1");
  }

  @Test
  void repeats_when_the_gateway_says_that_it_has_nothing() {
    Office.GATEWAY.be(Mood.DROPS_BEFORE_TAKING);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);
    await().atMost(PATIENCE).until(() -> stated(dossier).contains(UNCERTAIN));

    Office.GATEWAY.be(Mood.WELL);

    awaitStandings(dossier, Standing.ACCEPTED);
    assertThat(Office.GATEWAY.taken(dossier)).hasSize(1);
  }

  @Test
  void does_not_repeat_what_the_gateway_will_never_take() {
    Office.GATEWAY.be(Mood.REFUSES);
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);

    awaitStandings(dossier, Standing.FAILED);

    assertThat(Office.GATEWAY.requests(dossier)).hasSize(1);
  }

  @Test
  void believes_that_it_arrived_whatever_comes_late() {
    var dossier = neighbours.submitted(null);
    neighbours.accepted(dossier);
    awaitStandings(dossier, Standing.ACCEPTED);
    var sms = Office.GATEWAY.taken(dossier).iterator().next();

    Office.GATEWAY.report(sms, 4);
    awaitStandings(dossier, Standing.FAILED);
    Office.GATEWAY.report(sms, 5);
    awaitStandings(dossier, Standing.DELIVERED);
    Office.GATEWAY.report(sms, 5);
    Office.GATEWAY.report(sms, 4);
    Office.GATEWAY.report(sms, 2);

    assertThat(messages(dossier)).extracting(Message::standing).containsExactly(Standing.DELIVERED);
    assertThat(stated(dossier)).hasSize(5).endsWith("dossier.notification-delivered.v1");
  }

  /** The sender died between claim and answer: nobody is left but the timer. */
  @Test
  void finds_out_what_became_of_a_claim_whose_sender_died() {
    findsOutAboutAClaimOf(Instant.now().minusSeconds(3600));
  }

  @Test
  void finds_out_what_became_of_a_claim_that_a_clock_dated_ahead() {
    findsOutAboutAClaimOf(Instant.now().plusSeconds(3600));
  }

  private void findsOutAboutAClaimOf(Instant then) {
    var dossier = neighbours.submitted(null);
    var before = engine.dossiers();
    Office.GATEWAY.take(dossier + ":accepted.sms.intake-2");
    await().atMost(PATIENCE).until(() -> before.find(dossier).state().heard().person() != null);
    before.change(
        dossier,
        Owner.NOTIFICATION,
        Cause.TIME,
        _ ->
            new Ruling<>(
                true,
                List.of(
                    new NotificationQueued(
                        then,
                        "accepted.sms.intake-2",
                        "dossier.accepted.v1",
                        "accepted",
                        1,
                        Medium.SMS),
                    new NotificationClaimed(then, "accepted.sms.intake-2", 1))));
    neighbours.accepted(dossier);

    awaitStandings(dossier, Standing.ACCEPTED);

    assertThat(stated(dossier)).contains(UNCERTAIN);
    assertThat(Office.GATEWAY.requests(dossier)).as("never sent a second time").isEmpty();
  }

  @Test
  void two_instances_send_each_message_once() {
    var second =
        new SpringApplicationBuilder(NotificationServiceApplication.class)
            .properties("spring.config.name=notification-service", "server.port=0")
            .initializers(
                it -> it.getEnvironment().getPropertySources().addFirst(settingsOfTheFirst()))
            .run();
    try (second) {
      var dossiers =
          IntStream.range(0, 24).mapToObj(_ -> neighbours.submitted("uoc@example.vn")).toList();
      dossiers.forEach(neighbours::accepted);
      dossiers.forEach(neighbours::ready);

      dossiers.forEach(
          it ->
              awaitStandings(
                  it, Standing.ACCEPTED, Standing.ACCEPTED, Standing.ACCEPTED, Standing.ACCEPTED));
      assertThat(dossiers)
          .allSatisfy(
              it -> {
                assertThat(Office.GATEWAY.requests(it)).hasSize(2);
                assertThat(mails(it)).hasSize(2);
              });
    }
  }

  private MapPropertySource settingsOfTheFirst() {
    var settings = new HashMap<String, Object>();
    for (var name :
        List.of(
            "HOSO_KAFKA",
            "HOSO_MONGODB",
            "HOSO_SMS",
            "HOSO_SMTP",
            "HOSO_PORTAL",
            "HOSO_KEK",
            "HOSO_PUBLIC_URL",
            "hoso.engine.partitions",
            "hoso.notification.quiet-hours",
            "hoso.notification.sweep-every")) {
      settings.put(name, environment.getRequiredProperty(name));
    }
    return new MapPropertySource("the same as the first", settings);
  }
}
