package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to a dossier that does not go straight on. */
@ExtendWith(SharedHoso.class)
class TurnsInTheRoadIT {

  private static final String PROCEDURE = "1.004873";

  private final Hoso hoso = SharedHoso.get();
  private final Citizen citizen = hoso.citizen();
  private final Staff receiver = hoso.staff("tiepnhan");
  private final Staff officer = hoso.staff("canbo1");

  @Test
  void the_officer_asks_once_the_citizen_answers_online_and_the_time_begins_anew() {
    var dossier = accepted();
    officer.claims(dossier);
    officer.asksForPapers(dossier, "Bản chụp quyết định ly hôn");

    var asked = citizen.sees(dossier, 5);
    assertThat(asked.word("words")).isEqualTo("Bản chụp quyết định ly hôn");
    assertThat(asked.word("supplementUntil")).isNotEmpty();
    assertThat(hoso.inbox().await(citizen.phone(), 2).getLast().text()).contains("bo sung");

    var promisedFirst = Instant.parse(asked.word("dueAt"));
    assertThat(citizen.handsInPapers(dossier, "quyet-dinh").fine().text())
        .doesNotContain("role=\"alert\"");
    citizen.sees(
        dossier,
        "a promise that was made anew",
        it ->
            it.json().path("status").asInt(0) == 4
                && !Instant.parse(it.word("dueAt")).isBefore(promisedFirst));

    officer.mayDo(dossier, "completion");
    var again = officer.atDesk(dossier, "supplement-request", Map.of("what", "Thêm một tờ nữa"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("supplement-already-asked");
    officer.atDesk(dossier, "completion", Map.of()).fine();
  }

  @Test
  void the_counter_asks_before_it_accepts() {
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    receiver.asksForPapersAtTheCounter(dossier, "Tờ khai chưa ký");
    assertThat(citizen.sees(dossier, 5).word("words")).isEqualTo("Tờ khai chưa ký");

    assertThat(receiver.atCounter(dossier, "accept", Map.of()).code())
        .isEqualTo("supplement-awaited");
    receiver.takesPapersAtTheCounter(dossier, 1);
    assertThat(receiver.accepts(dossier)).startsWith("H26.12-");
    citizen.sees(dossier, 4);
  }

  @Test
  void the_counter_refuses_and_says_why_to_the_citizen_alone() {
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    receiver.refusesAtTheCounter(dossier, "Không thuộc thẩm quyền giải quyết");

    var seen = citizen.sees(dossier, 3);
    assertThat(seen.word("words")).isEqualTo("Không thuộc thẩm quyền giải quyết");
    assertThat(hoso.inbox().await(citizen.phone(), 1))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).doesNotContain("thẩm quyền", "tham quyen"));
    assertThat(receiver.atCounter(dossier, "accept", Map.of()).code())
        .isEqualTo("dossier-already-refused");
  }

  @Test
  void the_citizen_takes_it_back_before_it_was_accepted() {
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    citizen.asksToWithdraw(dossier).fine();
    citizen.sees(dossier, 7);
    receiver.atCounter(dossier, "withdrawal-confirmation", Map.of()).fine();
    citizen.sees(dossier, 8);
  }

  @Test
  void the_citizen_takes_it_back_while_officers_work_on_it() {
    var dossier = accepted();
    officer.claims(dossier);
    citizen.asksToWithdraw(dossier).fine();
    citizen.sees(dossier, 7);
    receiver.atCounter(dossier, "withdrawal-confirmation", Map.of()).fine();
    citizen.sees(dossier, 8);
    assertThat(officer.atDesk(dossier, "completion", Map.of()).status()).isEqualTo(409);
  }

  private Dossier accepted() {
    var dossier = citizen.submits(PROCEDURE, "to-khai");
    receiver.accepts(dossier);
    return dossier;
  }
}
