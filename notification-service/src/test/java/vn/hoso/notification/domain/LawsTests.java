package vn.hoso.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.notification.domain.Histories.POLICY;
import static vn.hoso.notification.domain.Histories.SMS;
import static vn.hoso.notification.domain.Histories.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.NotificationEvent.NotificationClaimed;
import vn.hoso.contract.NotificationEvent.NotificationDeferred;
import vn.hoso.contract.NotificationEvent.Unasked;
import vn.hoso.contract.Owner;

/** What holds for every history, however long and however odd. */
class LawsTests {

  private static final List<Answer> ANSWERS =
      List.of(
          new Answer.Taken("gateway", "sms-1"),
          new Answer.Arrived("gateway", "sms-1"),
          new Answer.Refused("undelivered"),
          new Answer.NotTaken("http-503"),
          new Answer.NotAsked(Unasked.NOT_PUBLISHED),
          new Answer.Unknown("timeout"));

  private static final List<Reach> REACHES =
      List.of(Reach.MOBILE_AND_EMAIL, Reach.MOBILE, Reach.EMAIL, Reach.FORGOTTEN);

  /** A dossier that lives through a random history and keeps what it stated. */
  private static final class Life {

    private final List<NotificationEvent> stated = new ArrayList<>();
    private final List<UnaryOperator<Dossier>> heard = new ArrayList<>();
    private Dossier now = Dossier.UNSEEN;
    private Instant at = TEN;
    private long routing;

    Life() {
      hear(_ -> Histories.accepted());
    }

    void step(int choice) {
      at = at.plus(Duration.ofSeconds(Math.floorMod(choice, 977)));
      int what = Math.floorMod(choice, 23);
      switch (what) {
        case 0 -> {
          long sequence = ++routing;
          var ready = Histories.ready(at);
          hear(it -> Histories.hear(it, Owner.ROUTING, sequence, ready));
        }
        case 1, 2, 3, 4 -> state(Notifications.begin(now, POLICY, REACHES.get(what - 1), at));
        case 5, 6 -> state(Notifications.tick(now, POLICY, at));
        case 7 ->
            anyMessage(choice)
                .forEach(
                    it -> {
                      if (Notifications.resend(now, it, "x", at)
                          instanceof Decision.Accepted(var facts)) {
                        state(facts);
                      }
                    });
        default ->
            anyMessage(choice)
                .forEach(
                    it ->
                        state(
                            Notifications.settle(
                                now, it, ANSWERS.get(what % ANSWERS.size()), POLICY, at)));
      }
    }

    private List<String> anyMessage(int choice) {
      var messages = now.outbox().messages();
      return messages.isEmpty()
          ? List.of()
          : List.of(messages.get(Math.floorMod(choice / 23, messages.size())).id());
    }

    private void hear(UnaryOperator<Dossier> meaning) {
      heard.add(meaning);
      now = meaning.apply(now);
    }

    private void state(List<NotificationEvent> facts) {
      for (var fact : facts) {
        var next = Notifications.evolve(now, fact);
        assertThat(next).as("stated means moved: %s", fact).isNotEqualTo(now);
        now = next;
        stated.add(fact);
      }
    }
  }

  private static Life lived(List<Integer> script) {
    var life = new Life();
    script.forEach(life::step);
    return life;
  }

  @Property(tries = 200)
  void stated_means_moved(@ForAll @Size(max = 60) List<Integer> script) {
    lived(script);
  }

  @Property(tries = 200)
  void replay_is_live(@ForAll @Size(max = 60) List<Integer> script) {
    var life = lived(script);

    var rebuilt = Dossier.UNSEEN;
    for (var fact : life.stated) {
      rebuilt = Notifications.evolve(rebuilt, fact);
    }
    for (var meaning : life.heard) {
      var heard = meaning.apply(rebuilt);
      rebuilt = new Dossier(rebuilt.outbox(), heard.heard(), heard.portal());
    }

    assertThat(rebuilt).isEqualTo(life.now);
  }

  @Property(tries = 200)
  void twice_is_once(@ForAll @Size(max = 60) List<Integer> script) {
    var life = lived(script);

    var again = Notifications.begin(life.now, POLICY, Reach.MOBILE_AND_EMAIL, life.at);
    var after = Histories.after(life.now, again);

    assertThat(Notifications.begin(after, POLICY, Reach.MOBILE_AND_EMAIL, life.at)).isEmpty();
  }

  /** Between two claims of a message somebody has to have been certain that it was not taken. */
  @Property(tries = 200)
  void nothing_is_repeated_blindly(@ForAll @Size(max = 80) List<Integer> script) {
    var claimed = new HashMap<String, Integer>();
    for (var fact : lived(script).stated) {
      if (fact instanceof NotificationDeferred deferred) {
        claimed.remove(deferred.message());
      }
      if (fact instanceof NotificationClaimed claim) {
        assertThat(claimed.put(claim.message(), claim.attempt())).isNull();
      }
    }
  }

  @Property(tries = 200)
  void the_order_of_reports_does_not_matter(
      @ForAll @Size(max = 8) List<Boolean> failures, @ForAll long seed) {
    var reports = new ArrayList<Answer>(List.of(new Answer.Taken("gateway", "sms-1")));
    failures.forEach(
        failed ->
            reports.add(
                failed
                    ? new Answer.Refused("undelivered")
                    : new Answer.Arrived("gateway", "sms-1")));
    var shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(end(shuffled)).isEqualTo(end(reports));
  }

  private static List<Object> end(List<Answer> reports) {
    var now = Histories.claimed();
    var before = Standing.CLAIMED;
    for (var report : reports) {
      now = Histories.settled(now, SMS, report, TEN);
      var standing = Histories.message(now, SMS).standing();
      assertThat(standing).as("never back").isGreaterThanOrEqualTo(before);
      before = standing;
    }
    var message = Histories.message(now, SMS);
    return List.of(message.standing(), java.util.Optional.ofNullable(message.receipt()));
  }
}
