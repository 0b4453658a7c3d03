package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the public door answered.
 *
 * @param at where all redirects led to
 * @param json an empty object where something else came
 */
public record Answer(int status, URI at, HttpHeaders headers, String text, JsonNode json) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.uri(),
        response.headers(),
        response.body(),
        json(response.body()));
  }

  /** Fails with everything that was said when it was refused. */
  Answer fine() {
    assertThat(status).as("%s answered %s", at, text).isBetween(200, 299);
    return this;
  }

  /** The stable code of a problem. */
  public String code() {
    return json.path("code").asString("");
  }

  /**
   * Pointer and code of everything that is wrong, such as {@code /applicant/phone phone-invalid}.
   */
  List<String> errors() {
    return json.path("errors")
        .valueStream()
        .map(it -> it.path("pointer").asString("") + " " + it.path("code").asString(""))
        .toList();
  }

  public String word(String member) {
    return json.path(member).asString("");
  }

  private static JsonNode json(String body) {
    try {
      return body.startsWith("{") || body.startsWith("[")
          ? JSON.readTree(body)
          : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException _) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
