package vn.hoso.intake.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.intake.catalogue.Catalogue.Candidate;
import vn.hoso.intake.catalogue.ProcedureContent.Result;
import vn.hoso.platform.codec.Json;

/** Reads what this centre brings along: its agencies, and the procedures it has checked. */
public final class SeedFile {

  private static final JsonMapper JSON = Json.mapper();

  private SeedFile() {}

  /** A procedure as the file writes it: what is usual may be left out. */
  private record Written(
      String code,
      String name,
      String field,
      Decider decides,
      List<Way> ways,
      List<PaperItem> papers,
      List<Result> results,
      @Nullable Boolean sensitive,
      @Nullable Boolean reference,
      @Nullable String note,
      @Nullable String decision) {

    Candidate candidate() {
      return new Candidate(
          code,
          new ProcedureContent(
              name,
              field,
              decides,
              ways,
              papers,
              results,
              Boolean.TRUE.equals(sensitive),
              Boolean.TRUE.equals(reference),
              note,
              decision));
    }
  }

  public static List<Candidate> procedures() {
    return read("/catalogue/procedures.yaml", new TypeReference<List<Written>>() {}).stream()
        .map(Written::candidate)
        .toList();
  }

  public static Agencies agencies() {
    return new Agencies(read("/catalogue/agencies.yaml", new TypeReference<List<Agency>>() {}));
  }

  private static <T> T read(String resource, TypeReference<T> type) {
    try (InputStream in = SeedFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return JSON.convertValue(tree instanceof Map<?, ?> map ? map.get("list") : tree, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
