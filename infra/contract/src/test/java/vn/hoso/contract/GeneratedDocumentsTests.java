package vn.hoso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What is checked in under infra/docs/events is what the records say today. */
class GeneratedDocumentsTests {

  private static final Path DOCS = Path.of("../docs/events");
  private static final String HOW =
      "is stale; run ./mvnw -pl infra/contract test"
          + " -Dtest=GeneratedDocumentsTests -Dhoso.regenerate=true";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SortedMap<String, String> FRESH = documents();

  @Test
  void the_checked_in_documents_are_not_stale() throws IOException {
    if (Boolean.getBoolean("hoso.regenerate")) {
      rewrite();
    }
    for (var document : FRESH.entrySet()) {
      var file = DOCS.resolve(document.getKey());
      assertThat(file).as(document.getKey() + " " + HOW).exists();
      assertThat(Files.readString(file))
          .as(document.getKey() + " " + HOW)
          .isEqualTo(document.getValue());
    }
    assertThat(present()).as("infra/docs/events " + HOW).isEqualTo(List.copyOf(FRESH.keySet()));
  }

  @ParameterizedTest
  @MethodSource("vn.hoso.contract.Events#all")
  void a_golden_file_is_valid_against_its_schema(Class<? extends DossierEvent> type) {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.writeValueAsString(EventSchema.of(type)), InputFormat.JSON);
    var golden = Golden.text(DossierEvent.nameOf(type));
    assertThat(schema.validate(golden, InputFormat.JSON, GeneratedDocumentsTests::withFormats))
        .isEmpty();
    assertThat(
            schema.validate(
                golden.replaceFirst("T\\d\\d:", "T99:"),
                InputFormat.JSON,
                GeneratedDocumentsTests::withFormats))
        .as("the form of an instant is not looked at")
        .isNotEmpty();
    assertThat(schema.validate("{}", InputFormat.JSON)).as("nothing is required").isNotEmpty();
  }

  @Test
  void every_reference_of_the_asyncapi_document_leads_somewhere() {
    Map<String, Object> document = new Yaml().load(FRESH.get("asyncapi.yaml"));
    assertThat(document).containsEntry("asyncapi", "3.0.0");
    assertThat(document.keySet()).contains("info", "channels", "operations", "components");
    var references = references(document).toList();
    assertThat(references).hasSizeGreaterThan(3 * Events.all().size());
    assertThat(references).allSatisfy(target -> assertThat(resolve(document, target)).isNotNull());
  }

  @Test
  void the_asyncapi_document_has_every_event_on_the_topic_of_its_owner() {
    Map<String, Object> document = new Yaml().load(FRESH.get("asyncapi.yaml"));
    for (var owner : Owner.values()) {
      var pointer = "#/channels/" + owner.word();
      assertThat(resolve(document, pointer + "/address")).isEqualTo(owner.topic());
      assertThat(((Map<?, ?>) resolve(document, pointer + "/messages")).keySet().stream())
          .map(Object::toString)
          .containsExactlyElementsOf(Events.of(owner).stream().map(DossierEvent::nameOf).toList());
    }
  }

  @Test
  void the_catalogue_has_a_row_for_every_event_and_the_status_of_those_that_move_it() {
    assertThat(Events.names())
        .allSatisfy(name -> assertThat(Catalogue.markdown()).contains("| [`" + name + "`]"));
    assertThat(Catalogue.markdown()).contains("(schemas/dossier.submitted.v1.json) | 1 |");
    assertThat(Catalogue.markdown()).contains("(schemas/dossier.result-returned.v1.json) | 10 |");
    assertThat(Catalogue.markdown()).contains("NĐ 118/2025 art. 19(5), with");
  }

  @Test
  void every_event_says_what_it_is() {
    assertThat(Events.all())
        .allSatisfy(type -> assertThat(Words.about(type)).hasSizeGreaterThan(15).endsWith("."));
    assertThat(Words.about(IntakeEvent.DossierAccepted.class, "by"))
        .isEqualTo("user name of the officer");
  }

  private static SortedMap<String, String> documents() {
    var documents = new TreeMap<String, String>();
    documents.put("asyncapi.yaml", yaml(AsyncApi.document()));
    documents.put("catalogue.md", Catalogue.markdown());
    for (var type : Events.all()) {
      documents.put(
          "schemas/" + DossierEvent.nameOf(type) + ".json",
          JSON.writerWithDefaultPrettyPrinter()
                  .writeValueAsString(EventSchema.of(type))
                  .replace("\r\n", "\n")
              + "\n");
    }
    return documents;
  }

  private static void withFormats(ExecutionContext context) {
    context.executionConfig(config -> config.formatAssertionsEnabled(true));
  }

  private static String yaml(Map<String, Object> document) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(100);
    return "# Generated from the records in infra/contract; do not edit.\n"
        + new Yaml(options).dump(document);
  }

  private static void rewrite() throws IOException {
    for (var stale : present()) {
      Files.delete(DOCS.resolve(stale));
    }
    for (var document : FRESH.entrySet()) {
      var file = DOCS.resolve(document.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, document.getValue());
    }
  }

  private static List<String> present() throws IOException {
    if (!Files.exists(DOCS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> DOCS.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> references(Object node) {
    return switch (node) {
      case Map<?, ?> map when map.get("$ref") instanceof String target -> Stream.of(target);
      case Map<?, ?> map -> map.values().stream().flatMap(GeneratedDocumentsTests::references);
      case List<?> list -> list.stream().flatMap(GeneratedDocumentsTests::references);
      default -> Stream.empty();
    };
  }

  private static Object resolve(Map<String, Object> document, String target) {
    if (!target.startsWith("#/")) {
      var file = FRESH.get(target);
      assertThat(file).as(target).isNotNull();
      return JSON.readTree(file);
    }
    Object node = document;
    for (var step : target.substring(2).split("/", -1)) {
      if (!(node instanceof Map<?, ?> map) || map.get(step) == null) {
        throw new AssertionError(target + " leads nowhere at " + step);
      }
      node = map.get(step);
    }
    return Objects.requireNonNull(node);
  }
}
