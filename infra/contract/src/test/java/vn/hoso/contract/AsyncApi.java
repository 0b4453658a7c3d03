package vn.hoso.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topics and everything that travels on them, as an AsyncAPI 3 document. */
final class AsyncApi {

  private AsyncApi() {}

  static Map<String, Object> document() {
    var document = map("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("defaultContentType", Envelope.JSON);
    var channels = map();
    var operations = map();
    var messages = map();
    for (var owner : Owner.values()) {
      channels.put(owner.word(), channel(owner));
      operations.put(owner.word() + "States", operation(owner));
      Events.of(owner).forEach(type -> messages.put(DossierEvent.nameOf(type), message(type)));
    }
    document.put("channels", channels);
    document.put("operations", operations);
    document.put("components", map("messages", messages, "schemas", map("headers", headers())));
    return document;
  }

  private static Map<String, Object> info() {
    return map(
        "title",
        "Hoso dossier events",
        "version",
        "1.0.0",
        "description",
        "Facts in the life of a dossier or a petition, each stated by exactly one service and never"
            + " taken back. Key of every record: the id of the dossier or petition. Personal words"
            + " are sealed.",
        "license",
        map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
  }

  private static Map<String, Object> channel(Owner owner) {
    var messages = map();
    for (var type : Events.of(owner)) {
      var name = DossierEvent.nameOf(type);
      messages.put(name, ref("#/components/messages/" + name));
    }
    return map(
        "address",
        owner.topic(),
        "description",
        "Facts of the family "
            + owner.family()
            + " that only "
            + owner.service()
            + "-service may state.",
        "messages",
        messages);
  }

  private static Map<String, Object> operation(Owner owner) {
    return map("action", "send", "channel", ref("#/channels/" + owner.word()));
  }

  private static Map<String, Object> message(Class<? extends DossierEvent> type) {
    var name = DossierEvent.nameOf(type);
    return map(
        "name", name,
        "title", type.getSimpleName(),
        "summary", Words.about(type),
        "contentType", Envelope.JSON,
        "headers", ref("#/components/schemas/headers"),
        "payload",
            map(
                "schemaFormat",
                "application/schema+json;version=draft-2020-12",
                "schema",
                ref("schemas/" + name + ".json")),
        "bindings", map("kafka", map("key", text("The id of the dossier or petition."))));
  }

  private static Map<String, Object> headers() {
    var properties = map();
    properties.put(Envelope.SPEC_VERSION, map("type", "string", "const", "1.0"));
    properties.put(Envelope.ID, text("<id>.<owner>.<sequence>, the same on every repeat."));
    properties.put(Envelope.SOURCE, text("The service that states it, such as /hoso/intake."));
    properties.put(Envelope.TYPE, text("The name of the event."));
    properties.put(Envelope.SUBJECT, text("The id of the dossier or petition."));
    properties.put(Envelope.TIME, map("type", "string", "format", "date-time"));
    properties.put(Envelope.CONTENT_TYPE, map("type", "string", "const", Envelope.JSON));
    properties.put(
        Envelope.SEQUENCE,
        map(
            "type", "string",
            "pattern", "^[1-9][0-9]*$",
            "description", "From 1, without gaps, per owner and dossier or petition."));
    properties.put(Envelope.CORRELATION_ID, text("The request that set all of it off."));
    properties.put(Envelope.CAUSATION_ID, text("The id of the fact that made the owner state it."));
    properties.put(Envelope.TRACEPARENT, text("W3C trace context."));
    return map(
        "type",
        "object",
        "description",
        "CloudEvents 1.0 in Kafka's binary mode; all values are text.",
        "properties",
        properties,
        "required",
        List.of(
            Envelope.SPEC_VERSION,
            Envelope.ID,
            Envelope.SOURCE,
            Envelope.TYPE,
            Envelope.SUBJECT,
            Envelope.TIME,
            Envelope.CONTENT_TYPE,
            Envelope.SEQUENCE));
  }

  private static Map<String, Object> text(String description) {
    return map("type", "string", "description", description);
  }

  private static Map<String, Object> ref(String target) {
    return map("$ref", target);
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
