package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.intake.outside.ChannelWords;
import vn.hoso.intake.outside.OutsideEvent;

/**
 * Reads CloudEvents 1.0 over HTTP in their three forms: one in the body, many in the body, and
 * attributes in headers with the data as body.
 */
final class CloudEvents {

  static final String ONE = "application/cloudevents+json";
  static final String MANY = "application/cloudevents-batch+json";
  static final String OPENED = "vn.hoso.outside.dossier-opened.v1";
  static final String STEP_DONE = "vn.hoso.outside.step-done.v1";
  static final String CLOSED = "vn.hoso.outside.dossier-closed.v1";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 500;

  private CloudEvents() {}

  /** One event as it came: understood, or with the code of what is wrong. */
  sealed interface Read {

    record Good(OutsideEvent event) implements Read {}

    record Bad(@Nullable String source, @Nullable String id, String why) implements Read {}
  }

  /** A body that is not what its content type says. */
  static final class Unreadable extends Exception {

    Unreadable() {
      super(null, null, false, false);
    }
  }

  static Read one(byte[] body) throws Unreadable {
    return read(tree(body));
  }

  static List<Read> many(byte[] body) throws Unreadable {
    var tree = tree(body);
    if (!tree.isArray()) {
      throw new Unreadable();
    }
    var all = new ArrayList<Read>();
    tree.forEach(it -> all.add(read(it)));
    return all;
  }

  /** Header values are percent-encoded where they are not plain ASCII. */
  static Read binary(HttpServletRequest request, byte[] body) throws Unreadable {
    var event = JSON.createObjectNode();
    for (var name : List.of("specversion", "id", "source", "type", "subject", "time")) {
      var value = request.getHeader("ce-" + name);
      if (value != null) {
        event.put(name, URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
      }
    }
    event.set("data", body.length == 0 ? JSON.createObjectNode() : tree(body));
    return read(event);
  }

  private static JsonNode tree(byte[] body) throws Unreadable {
    try {
      var tree = JSON.readTree(body);
      if (tree == null || tree.isMissingNode()) {
        throw new Unreadable();
      }
      return tree;
    } catch (JacksonException _) {
      throw new Unreadable();
    }
  }

  private static Read read(JsonNode it) {
    var id = text(it, "id");
    var source = text(it, "source");
    if (!"1.0".equals(text(it, "specversion"))) {
      return new Read.Bad(source, id, "event-specversion");
    }
    var subject = text(it, "subject");
    if (id == null || source == null || subject == null) {
      return new Read.Bad(source, id, "event-attribute-missing");
    }
    var time = time(text(it, "time"));
    if (time == null) {
      return new Read.Bad(source, id, "event-time");
    }
    return read(it, source, id, subject, time);
  }

  private static Read read(JsonNode it, String source, String id, String subject, Instant time) {
    var data = it.path("data");
    return switch (text(it, "type")) {
      case OPENED -> opened(data, source, id, subject, time);
      case STEP_DONE -> {
        var step = text(data, "step");
        yield step == null
            ? new Read.Bad(source, id, "event-data")
            : new Read.Good(
                new OutsideEvent.StepDone(source, id, subject, time, step, text(data, "group")));
      }
      case CLOSED -> new Read.Good(new OutsideEvent.Closed(source, id, subject, time));
      case null, default -> new Read.Bad(source, id, "event-type");
    };
  }

  private static Read opened(
      JsonNode data, String source, String id, String subject, Instant time) {
    var word = text(data, "channel");
    var department = text(data, "department");
    var deadline = text(data, "deadline");
    if (word == null || department == null || (deadline != null && time(deadline) == null)) {
      return new Read.Bad(source, id, "event-data");
    }
    return new Read.Good(
        new OutsideEvent.Opened(
            source,
            id,
            subject,
            time,
            ChannelWords.channel(word),
            word,
            department,
            text(data, "group"),
            time(deadline)));
  }

  private static @Nullable String text(JsonNode node, String name) {
    var value = node.path(name);
    if (!value.isString()) {
      return null;
    }
    var text = value.asString().strip();
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
