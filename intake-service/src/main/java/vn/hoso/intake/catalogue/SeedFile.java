package vn.hoso.intake.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.intake.catalogue.Catalogue.Candidate;
import vn.hoso.platform.codec.Json;
import vn.hoso.platform.document.YamlReader;
import vn.hoso.platform.security.AgencyAliases;

/**
 * Reads what this centre brings along: its agencies, who decides, and the procedures it has
 * checked.
 */
public final class SeedFile {

  private static final JsonMapper JSON = Json.mapper();

  /** A field that nobody reads is a mistake where a rule of competence is written. */
  private static final JsonMapper STRICT =
      JSON.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SeedFile() {}

  /** What is written of agencies beside their list. */
  private record Rules(List<Delegation> delegations) {}

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
    return new Agencies(
        read("/catalogue/agencies.yaml", new TypeReference<List<Agency>>() {}),
        AgencyAliases.shipped().all());
  }

  public static Competence competence(Agencies agencies) {
    return new Competence(agencies, rules().delegations());
  }

  private static Rules rules() {
    return STRICT.convertValue(tree("/catalogue/competence.yaml"), Rules.class);
  }

  public static Exemptions exemptions() {
    return new Exemptions(
        read("/catalogue/fee-exemptions.yaml", new TypeReference<List<Exemption>>() {}));
  }

  private static <T> T read(String resource, TypeReference<T> type) {
    return JSON.convertValue(tree(resource), type);
  }

  private static Object tree(String resource) {
    Object tree = yaml().load(text(resource));
    return tree instanceof Map<?, ?> map && map.containsKey("list") ? map.get("list") : tree;
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

  private static Yaml yaml() {
    var loader = new LoaderOptions();
    var dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(loader), new Representer(dumper), dumper, loader, new DaysAsText());
  }

  /** YAML would make a moment of 2026-01-01; here it is the day that somebody wrote. */
  private static final class DaysAsText extends Resolver {

    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
      if (!Tag.TIMESTAMP.equals(tag)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }
}
