package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is sent again, as JSON. */
interface RepeatedPetitionStories extends PetitionDoorStories {

  @Test
  default void a_repeated_petition_is_recognised_without_clear_data_and_closed_with_a_link() {
    var words = "Quầy số 3 đóng cửa trước giờ, " + UUID.randomUUID();
    var first = json(sends(about(words, "0987 654 321")));
    var earlier = petitionOf(first.path("lookupCode").asString());
    var other = json(sends(about("Xin thêm ghế ở phòng chờ", "+84987654321")));
    var second = petitionOf(other.path("lookupCode").asString());
    var same = json(sends(about(words.toUpperCase(Locale.ROOT) + "!!!", "")));
    var third = petitionOf(same.path("lookupCode").asString());
    var received =
        facts().untilStated(third, IntakeUnderTest.PATIENCE, "petition.received.v1").getFirst();
    assertThat(received.body()).contains("\"marks\"").doesNotContain("QUẦY", "654321");

    var alike = json(intake().get("tiepnhan", "/api/petitions/" + second)).path("alike");
    assertThat(alike.findValuesAsString("id")).containsExactly(earlier);
    assertThat(alike.toString()).contains("SENDER").doesNotContain("WORDS");
    assertThat(json(intake().get("tiepnhan", "/api/petitions/" + third)).path("alike").toString())
        .contains(earlier, "WORDS")
        .doesNotContain("SENDER", second);

    refused(
        act("tiepnhan", third, 1, "repetition", "{\"text\":\"Trùng\"}"), 422, "invalid-request");
    refused(repeats(third, third), 409, "petition-repeats-nothing");
    refused(repeats(third, "no-such"), 409, "petition-repeats-nothing");
    var closed = repeats(third, earlier);
    assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
    assertThat(json(closed).path("repeats").asString()).isEqualTo(earlier);
    assertThat(intake().get(null, "/api/petition/" + same.path("lookupCode").asString()).body())
        .contains("REPEATED", "Trùng phản ánh trước", "\"published\":false")
        .doesNotContain(earlier, "654321");
    refused(repeats(second, third), 409, "petition-repeats-nothing");
    refused(act("tiepnhan", third, 2, "accept", "{}"), 409, "petition-already-repeated");
    facts()
        .untilStated(
            third, IntakeUnderTest.PATIENCE, "petition.received.v1", "petition.repeated.v1");
    var figures =
        json(intake().get("lanhdao", "/api/petitions/figures?from=2026-11-25&to=2026-11-25"));
    assertThat(figures.path("satisfying").asLong()).isLessThan(figures.path("received").asLong());
  }

  private HttpResponse<String> repeats(String id, String earlier) {
    var body = "{\"text\":\"Trùng phản ánh trước\",\"earlier\":\"" + earlier + "\"}";
    return act("tiepnhan", id, 1, "repetition", body);
  }
}
