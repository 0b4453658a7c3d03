package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stories of the pages are told with: one service, and a browser without a script. */
interface PageStories {

  RoutingUnderTest routing();

  default HttpResponse<String> form(String user, String path, String fields) {
    return routing()
        .send(
            routing()
                .request(user, path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
  }

  default void shows(String id, String words) {
    await()
        .atMost(RoutingUnderTest.PATIENCE)
        .untilAsserted(
            () -> assertThat(page("canbo1", "/desk/" + id)).contains(words).doesNotContain("??"));
  }

  default String page(String user, String path) {
    var answer = asked(user, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  default HttpResponse<String> asked(String user, String path) {
    return routing()
        .send(routing().request(user, path).header("Accept", "text/html").GET().build());
  }

  default void sent(String user, String id, String action, Map<String, String> fields) {
    var answer = post(user, id, action, version(id), fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/desk/" + id + "?done=" + action);
  }

  default HttpResponse<String> post(
      String user, String id, String action, long version, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return routing()
        .send(
            routing()
                .request(user, "/desk/" + id + "/" + action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "version="
                            + version
                            + "&idempotency-key="
                            + UUID.randomUUID()
                            + "&"
                            + form))
                .build());
  }

  default long version(String id) {
    return routing().dossier(id).get("version").asLong();
  }

  default String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
