package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.IntakeUnderTest.File;

/** Pictures and documents of petitions, as JSON and forms. */
interface PetitionFileStories extends PetitionDoorStories {

  @Test
  default void files_go_with_a_petition_and_its_answer_and_names_are_in_no_fact() {
    var bad = new File("papers.dinh-kem", "anh.png", Samples.EXE);
    var json = about("Biển chỉ dẫn bị che", "");
    var refused = sends(json, bad);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/papers/dinh-kem", "paper-disguised");
    var sent = sends(json, new File("papers.dinh-kem", "bien-hieu.png", Samples.PNG));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    var code = json(sent).path("lookupCode").asString();
    var id = petitionOf(code);
    var fact = facts().untilStated(id, IntakeUnderTest.PATIENCE, "petition.received.v1").getFirst();
    assertThat(fact.body()).contains("\"files\":[").doesNotContain("bien-hieu");

    var file = json(intake().get("tiepnhan", "/api/petitions/" + id)).at("/files/0");
    assertThat(file.path("name").asString()).isEqualTo("bien-hieu.png");
    var path = "/files/" + file.path("id").asString();
    var saved = intake().get("tiepnhan", "/api/petitions/" + id + path);
    assertThat(saved.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(saved.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(intake().get("khach", "/petitions/" + id + path).statusCode()).isEqualTo(403);
    assertThat(intake().get(null, "/api/petition/" + code + path).statusCode()).isEqualTo(200);

    act("tiepnhan", id, 1, "accept", "{}");
    assertThat(answers(id, bad).statusCode()).isEqualTo(422);
    var answered = answers(id, new File("papers.dinh-kem", "van-ban.pdf", Samples.PDF));
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    var mine = json(intake().get(null, "/api/petition/" + code));
    assertThat(mine.at("/answerFiles/0/name").asString()).isEqualTo("van-ban.pdf");
    assertThat(mine.path("files").size()).isEqualTo(1);
    var document = "/petition/" + code + "/files/" + mine.at("/answerFiles/0/id").asString();
    assertThat(intake().get(null, document).body()).startsWith("%PDF");
    assertThat(intake().get(null, document + "0").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> answers(String id, File file) {
    return intake()
        .form(
            "tiepnhan",
            petition(id, "answer"),
            Map.of("details", "{\"text\":\"Đã treo lại\"}"),
            List.of(file),
            "If-Match",
            "\"2\"");
  }
}
