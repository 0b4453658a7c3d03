package vn.hoso.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Intake keeps the list of agencies; the others know their names, for their pages and forms. */
class AgencyNamesTests {

  @ParameterizedTest
  @ValueSource(strings = {"tracking", "routing"})
  void everybody_calls_every_agency_as_intake_does(String service) throws IOException {
    assertThat(namesIn(service)).containsAllEntriesOf(namesInIntake());
  }

  private static Map<String, String> namesInIntake() throws IOException {
    List<Map<String, Object>> agencies = read("/catalogue/agencies.yaml");
    var names = new TreeMap<String, String>();
    agencies.forEach(it -> names.put((String) it.get("code"), (String) it.get("name")));
    return names;
  }

  private static Map<String, String> namesIn(String service) throws IOException {
    Map<String, Object> settings = read("/" + service + "-service.yaml");
    var names = new TreeMap<String, String>();
    part(part(part(settings, "hoso"), service), "agencies")
        .forEach((code, name) -> names.put(code.replaceAll("[\\[\\]]", ""), (String) name));
    return names;
  }

  @SuppressWarnings("unchecked") // YAML: a mapping below a key
  private static Map<String, Object> part(Map<String, Object> settings, String key) {
    return (Map<String, Object>) Objects.requireNonNull(settings.get(key));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // YAML gives what the file holds
  private static <T> T read(String resource) throws IOException {
    try (InputStream file = AgencyNamesTests.class.getResourceAsStream(resource)) {
      return new Yaml().load(file);
    }
  }
}
