package vn.hoso.standalone.office;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the door said.
 *
 * @param at where all redirects led to
 * @param json an empty object where something else came
 * @param etag the version, in its quotes
 */
public record Answer(int status, URI at, String text, JsonNode json, @Nullable String etag) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.uri(),
        response.body(),
        json(response),
        response.headers().firstValue("ETag").orElse(null));
  }

  public boolean isFine() {
    return status >= 200 && status < 300;
  }

  /** The version of what was asked for or changed; zero where none was said. */
  public long version() {
    return etag == null || !etag.matches("\"\\d+\"")
        ? json.path("version").asLong(0)
        : Long.parseLong(etag, 1, etag.length() - 1, 10);
  }

  /** The stable code of a problem; empty where there is none. */
  public String problem() {
    return json.path("code").asString("");
  }

  /** A text member; empty where it is absent. */
  public String text(String member) {
    return json.path(member).asString("");
  }

  private static JsonNode json(HttpResponse<String> response) {
    boolean isJson =
        response.headers().firstValue("Content-Type").filter(it -> it.contains("json")).isPresent();
    try {
      return isJson ? JSON.readTree(response.body()) : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException unreadable) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
