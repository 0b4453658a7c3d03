package vn.hoso.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.routing.RoutingUnderTest.json;

import java.net.http.HttpResponse;
import java.util.List;
import vn.hoso.testkit.FactReader;

/** What stories of the service are told with: one service, what it states, and words for both. */
interface RoutingStories {

  String RESULT = "{\"outcome\":\"APPROVED\",\"place\":\"Bộ phận Một cửa phường Cầu Giấy\"}";

  RoutingUnderTest routing();

  FactReader facts();

  /** All ids of a view, page by page. */
  default List<String> onWorklist(String user, String filter) {
    var ids = new java.util.ArrayList<String>();
    var cursor = "";
    do {
      var page =
          json(
              routing()
                  .get(
                      user,
                      "/api/routing/worklist?limit=3&filter=" + filter + "&cursor=" + cursor));
      page.get("items").forEach(it -> ids.add(it.get("id").asString()));
      cursor = page.has("next") ? page.get("next").asString() : "";
    } while (!cursor.isEmpty());
    return ids;
  }

  default void done(String user, String id, String command) {
    var answer = routing().command(user, id, command, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isPresent();
  }

  default void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("code").asString()).isEqualTo(code);
  }
}
