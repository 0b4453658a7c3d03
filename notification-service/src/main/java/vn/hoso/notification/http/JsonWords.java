package vn.hoso.notification.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an answer says, whatever it looks like. */
public final class JsonWords {

  private JsonWords() {}

  /** The object that a text is; null where it is none. */
  public static @Nullable JsonNode read(JsonMapper json, String text) {
    try {
      var said = json.readTree(text);
      return said != null && said.isObject() ? said : null;
    } catch (JacksonException _) {
      return null;
    }
  }

  /** A field as text; empty where it is not there or more than a word. */
  public static String text(JsonNode said, String field) {
    var node = said.path(field);
    return node.isValueNode() ? node.asString("") : "";
  }

  public static String text(JsonNode said, String field, String otherwise) {
    var text = text(said, field);
    return text.isEmpty() ? otherwise : text;
  }
}
