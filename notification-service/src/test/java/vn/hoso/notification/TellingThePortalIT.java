package vn.hoso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoso.notification.domain.Standing;
import vn.hoso.notification.portal.simulator.HeldDossier;
import vn.hoso.notification.portal.simulator.PortalFault;
import vn.hoso.testkit.EventLog;

/** What the National Portal is told of, and what waits while it is away. */
class TellingThePortalIT extends Sending {

  /** NĐ 118/2025 art. 27(2d): all statuses; DOMAIN.md 10.2 (10), (11): once, in order, aside. */
  @Test
  void tells_the_portal_of_every_status_once_and_in_order_when_it_is_back() {
    Office.PORTAL.fail(PortalFault.AWAY);
    var dossiers = IntStream.range(0, 5).mapToObj(_ -> neighbours.submitted(null)).toList();
    dossiers.forEach(neighbours::accepted);
    dossiers.forEach(neighbours::transferred);
    dossiers.forEach(neighbours::ready);
    dossiers.forEach(neighbours::returned);
    dossiers.forEach(neighbours::repeatAll);
    dossiers.forEach(
        it -> awaitStandings(it, Standing.ACCEPTED, Standing.ACCEPTED, Standing.ACCEPTED));
    assertThat(dossiers).allSatisfy(it -> assertThat(Office.PORTAL.find(it)).isEmpty());

    Office.PORTAL.fail(PortalFault.NONE);

    assertThat(dossiers).allSatisfy(it -> assertThat(portalKnows(it, "10")).isNotNull());
    assertThat(dossiers)
        .allSatisfy(
            it ->
                assertThat(Office.PORTAL.find(it).orElseThrow().taken())
                    .extracting(HeldDossier.Taken::status)
                    .containsExactly("1", "2", "4", "9", "10"));
    var held = Office.PORTAL.find(dossiers.getFirst()).orElseThrow();
    assertThat(held.code()).isEqualTo(Neighbours.codeOf(dossiers.getFirst()));
    assertThat(held.fields()).containsEntry("ChuHoSo", "Nguyễn Thị Ước").containsKey("NgayTra");
    assertThat(EventLog.of("dossier.notification.v1")).doesNotContain("Ước", "84912345678");
  }

  @Test
  void asks_the_portal_instead_of_repeating_when_its_answer_was_lost() {
    Office.PORTAL.fail(PortalFault.DROPS_AFTER_TAKING);
    var dossier = neighbours.submitted(null);
    await().atMost(PATIENCE).until(() -> factsOf(dossier).contains("dossier.sync-uncertain.v1"));

    Office.PORTAL.fail(PortalFault.NONE);
    neighbours.accepted(dossier);

    assertThat(portalKnows(dossier, "2").taken())
        .extracting(HeldDossier.Taken::status)
        .containsExactly("1", "2");
  }

  @Test
  void leaves_a_rejected_status_to_a_person_and_goes_on_with_all_other_dossiers() {
    Office.PORTAL.fail(PortalFault.REJECTING);
    var rejected = neighbours.submitted(null);
    await().atMost(PATIENCE).until(() -> factsOf(rejected).contains("dossier.sync-rejected.v1"));
    Office.PORTAL.fail(PortalFault.NONE);
    neighbours.accepted(rejected);
    var other = neighbours.submitted(null);

    assertThat(portalKnows(other, "1")).isNotNull();
    awaitStandings(rejected, Standing.ACCEPTED);
    assertThat(Office.PORTAL.find(rejected)).isEmpty();
    assertThat(engine.dossiers().find(rejected).state().portal().front())
        .hasValueSatisfying(it -> assertThat(it.progress().word()).isEqualTo("99"));
  }

  private HeldDossier portalKnows(String dossier, String status) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> Office.PORTAL.find(dossier),
            it -> it.filter(held -> held.status().equals(status)).isPresent())
        .orElseThrow();
  }
}
