package vn.hoso.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.IntakeUnderTest.File;

/** Files that are handed in. */
interface PaperStories extends DoorStories {

  @Test
  default void a_file_is_taken_by_its_content_and_given_back_for_saving_only() {
    var key = UUID.randomUUID().toString();
    var good =
        List.of(
            new File("papers.to-khai", "to khai.pdf", Samples.PDF),
            new File("papers.giay-chung-sinh", "anh.png", Samples.PNG));
    var fields = Map.of("dossier", Samples.online("1.001193"));
    var answer = intake().form(null, "/api/intake/dossiers", fields, good, "Idempotency-Key", key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var id = json(answer).path("id").asString();
    var file = intake().dossier(id).at("/files/0/id").asString();
    var path = "/api/intake/dossiers/" + id + "/papers/" + file;
    var download = intake().get("tiepnhan", path);
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(download.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(intake().get(null, path).statusCode()).isEqualTo(401);
    assertThat(intake().get("khach", path).statusCode()).isEqualTo(403);
    assertThat(intake().get("tiepnhan", path.substring(0, path.length() - 2) + "00").statusCode())
        .isIn(404, 200);
  }

  @Test
  default void a_disguised_file_is_refused_naming_both_types() {
    var answer = withFile("giay-chung-sinh.pdf", Samples.HTML);
    refused(answer, 422, "invalid-request");
    assertThat(answer.body()).contains("paper-disguised", "pdf", "text/html");
    assertThat(withFile("a.png", Samples.EXE).body()).contains("paper-disguised", "x-");
    assertThat(withFile("a.svg", Samples.SVG).body()).contains("paper-type-refused", "svg");
    assertThat(withFile("a.exe", Samples.EXE).body()).contains("paper-type-refused");
    assertThat(withFile("a.pdf", new byte[0]).body()).contains("paper-empty");
    var large = Arrays.copyOf(Samples.PDF, 21 * 1024 * 1024);
    assertThat(withFile("a.pdf", large).body()).contains("paper-too-large", "20");
  }

  @Test
  default void a_file_far_beyond_its_bounds_is_told_so_beside_its_field() {
    var answer = withFile("a.pdf", Arrays.copyOf(Samples.PDF, 26 * 1024 * 1024));
    refused(answer, 422, "invalid-request");
    assertThat(json(answer).at("/errors/0/pointer").asString())
        .isEqualTo("/papers/giay-chung-sinh");
    assertThat(answer.body()).contains("paper-too-large", "lớn hơn 20 MB", "quét lại");
  }

  @Test
  default void a_form_beyond_all_bounds_is_told_the_limit_and_what_to_do() throws IOException {
    assertThat(announced("/api/intake/dossiers", "application/json"))
        .contains("413", "content-too-large", "tối đa 120 MB", "mỗi tệp 20 MB");
    assertThat(announced("/submit/1.001193", "text/html"))
        .contains("413", "<h1", "tối đa 120 MB", "Quay lại");
  }

  /** The answer to a form that says it has 130 MB, before a byte of them is sent. */
  private String announced(String path, String accept) throws IOException {
    var address = intake().request(null, path).build().uri();
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var head =
          """
          POST %s HTTP/1.1
          Host: %s
          Accept: %s
          Idempotency-Key: %s
          Content-Type: multipart/form-data; boundary=x
          Content-Length: 130000000
          Connection: close

          """
              .formatted(path, address.getAuthority(), accept, UUID.randomUUID());
      socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private HttpResponse<String> withFile(String name, byte[] bytes) {
    return intake()
        .form(
            null,
            "/api/intake/dossiers",
            Map.of("dossier", Samples.online("1.001193")),
            List.of(
                new File("papers.to-khai", "to-khai.pdf", Samples.PDF),
                new File("papers.giay-chung-sinh", name, bytes)),
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }
}
