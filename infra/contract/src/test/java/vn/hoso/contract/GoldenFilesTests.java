package vn.hoso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The wire is for ever: what was once published is read by every later build. */
class GoldenFilesTests {

  private static final Path SEALS = Path.of("src/test/resources/golden.sha256");

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @Test
  void every_event_has_a_golden_file_and_every_golden_file_an_event() {
    assertThat(Golden.names()).containsExactlyInAnyOrderElementsOf(Events.names());
  }

  @Test
  void every_event_has_a_name_of_its_own_in_the_house_form() {
    assertThat(Events.names())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
    for (var owner : Owner.values()) {
      assertThat(Events.of(owner))
          .extracting(DossierEvent::nameOf)
          .allMatch(name -> name.startsWith(owner.family() + "."));
    }
  }

  @ParameterizedTest
  @MethodSource("vn.hoso.contract.Events#all")
  void a_golden_file_is_read_and_written_without_loss(Class<? extends DossierEvent> type) {
    assertReadAndWritten(DossierEvent.nameOf(type), type);
  }

  @ParameterizedTest
  @MethodSource("vn.hoso.contract.Golden#laterForms")
  void so_is_a_form_that_an_event_took_on_later(String form) {
    var name = form.substring(0, form.indexOf('+'));
    var type = Events.all().stream().filter(it -> DossierEvent.nameOf(it).equals(name)).findAny();
    assertReadAndWritten(form, type.orElseThrow());
  }

  private void assertReadAndWritten(String golden, Class<? extends DossierEvent> type) {
    var text = Golden.text(golden);
    var event = json.readValue(text, type);
    assertThat(event.name()).isEqualTo(DossierEvent.nameOf(type));
    assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(text));
  }

  /** A new name is added here with {@code -Dhoso.regenerate=true}; an old line never changes. */
  @Test
  void no_golden_file_was_ever_edited() throws IOException {
    var sealed = seals();
    var names = Stream.concat(Golden.names().stream(), Golden.laterForms().stream()).toList();
    if (Boolean.getBoolean("hoso.regenerate")) {
      names.forEach(name -> sealed.putIfAbsent(name, hash(name)));
      Files.write(
          SEALS, sealed.entrySet().stream().map(it -> it.getValue() + "  " + it.getKey()).toList());
    }
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(sealed.get(name))
                    .as(name + ": add a version beside it instead of changing it")
                    .isEqualTo(hash(name)));
    assertThat(names).as("a golden file is missing").containsAll(sealed.keySet());
  }

  private static SortedMap<String, String> seals() throws IOException {
    var seals = new TreeMap<String, String>();
    var lines = Files.exists(SEALS) ? Files.readAllLines(SEALS) : List.<String>of();
    for (var line : lines) {
      seals.put(line.substring(66), line.substring(0, 64));
    }
    return seals;
  }

  private static String hash(String name) {
    try {
      var bytes = Golden.text(name).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
