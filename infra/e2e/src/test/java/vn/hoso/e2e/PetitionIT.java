package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A petition from the public door to the public answer. */
@ExtendWith(SharedHoso.class)
class PetitionIT {

  private final Hoso hoso = SharedHoso.get();

  @Test
  void is_answered_told_of_judged_and_published() {
    var citizen = hoso.citizen();
    var petition = Petition.sentBy(citizen, hoso);
    petition.handled(hoso, 1, "accept", Map.of());
    petition.handled(hoso, 2, "answer", Map.of("text", "Đã mở thêm một quầy."));

    assertThat(hoso.inbox().await(citizen.phone(), 1).getFirst().text())
        .contains("Phan anh " + petition.code() + " da duoc tra loi");
    var door = Door.open(hoso.door());
    var mine = "/api/petition/" + petition.code();
    assertThat(door.get(mine).fine().word("answer")).isEqualTo("Đã mở thêm một quầy.");
    door.post(mine + "/rating", Map.of("liked", true), Map.of("If-Match", "\"3\"")).fine();
    petition.handled(hoso, 4, "publication", Map.of("text", "Hỏi: chờ lâu. Đáp: thêm quầy."));
    assertThat(door.page("/petition/published").fine().text())
        .contains("Hỏi: chờ lâu. Đáp: thêm quầy.")
        .doesNotContain("Chờ cả buổi sáng");
    assertThat(door.get("/api/petitions").status()).isEqualTo(401);
  }

  @Test
  void carries_nobody_in_the_clear() {
    var citizen = hoso.citizen();
    var petition = Petition.sentBy(citizen, hoso);
    petition.handled(hoso, 1, "refusal", Map.of("text", "Trùng phản ánh trước"));

    try (var topics = hoso.topics()) {
      var facts =
          topics.untilStated(
              petition.id(),
              Duration.ofSeconds(20),
              "petition.received.v1",
              "petition.refused.v1",
              "dossier.notification-queued.v1");
      assertThat(facts)
          .allSatisfy(
              it ->
                  assertThat(it.body())
                      .doesNotContain("Văn An", citizen.phone(), petition.code(), "Trùng"));
      Facts.areInOrderWithoutGaps(facts);
    }
  }
}
