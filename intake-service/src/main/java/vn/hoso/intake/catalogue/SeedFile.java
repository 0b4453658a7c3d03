package vn.hoso.intake.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.intake.catalogue.Catalogue.Candidate;
import vn.hoso.platform.codec.Json;
import vn.hoso.platform.document.YamlReader;

/** Reads what this centre brings along: its agencies, and the procedures it has checked. */
public final class SeedFile {

  private static final JsonMapper JSON = Json.mapper();

  private SeedFile() {}

  public static List<Candidate> procedures() {
    var reading = new YamlReader<>(ProcedureText.class).read(text("/catalogue/procedures.yaml"));
    if (!reading.mistakes().isEmpty()) {
      throw new IllegalStateException("unusable procedures: " + reading.mistakes());
    }
    return reading.items().stream()
        .map(YamlReader.Item::value)
        .map(it -> new Candidate(it.code(), it.content()))
        .toList();
  }

  public static Agencies agencies() {
    Object list =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(text("/catalogue/agencies.yaml"));
    return new Agencies(JSON.convertValue(list, new TypeReference<List<Agency>>() {}));
  }

  private static String text(String resource) {
    try (InputStream in = SeedFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
