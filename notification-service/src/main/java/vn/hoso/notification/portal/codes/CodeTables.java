package vn.hoso.notification.portal.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Outcome;
import vn.hoso.notification.portal.domain.Bill;

/** The tables under {@code portal-codes}, one file per version of the portal's interface. */
public final class CodeTables {

  /** A version that was ever used stays, since what was sent is shown in its codes. */
  public static final List<String> VERSIONS = List.of("opencps-2020", "ministry-2026");

  private final Map<String, CodeTable> tables;

  private CodeTables(Map<String, CodeTable> tables) {
    this.tables = Map.copyOf(tables);
  }

  /**
   * Reads all tables.
   *
   * @throws IllegalStateException when one is not there or lacks a code
   */
  public static CodeTables load() {
    var tables = new HashMap<String, CodeTable>();
    VERSIONS.forEach(it -> tables.put(it, read(it)));
    return new CodeTables(tables);
  }

  public Optional<CodeTable> find(String version) {
    return Optional.ofNullable(tables.get(version));
  }

  /**
   * The table of a version that has to be there.
   *
   * @throws IllegalStateException naming the versions there are
   */
  public CodeTable of(String version) {
    return find(version)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the portal's interface has no version %s, only %s"
                        .formatted(version, VERSIONS)));
  }

  private static CodeTable read(String version) {
    var name = "/portal-codes/" + version + ".yaml";
    try (var file = CodeTables.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not there");
      }
      return table(version, file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static CodeTable table(String version, InputStream file) {
    Map<String, Map<String, Object>> lists =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    var rest = codes(lists, "rules");
    return new CodeTable(
        version,
        complete(NationalStatus.class, lists, "status", version),
        complete(Channel.class, lists, "channel", version),
        complete(Applicant.class, lists, "applicant", version),
        complete(Limit.Unit.class, lists, "unit", version),
        complete(Outcome.class, lists, "outcome", version),
        complete(Bill.Collection.class, lists, "collected", version),
        CodeTable.of(rest, "identity"),
        new CodeTable.Rules(
            CodeTable.of(rest, "supplement-open"),
            CodeTable.of(rest, "supplement-done"),
            CodeTable.of(rest, "our-reference"),
            CodeTable.of(rest, "paid-online"),
            rest.get("fee-kind"),
            rest.get("paid"),
            rest.get("unpaid")));
  }

  private static <E extends Enum<E>> Map<E, String> complete(
      Class<E> words, Map<String, Map<String, Object>> lists, String list, String version) {
    return CodeTable.complete(words, codes(lists, list), () -> list + " of " + version);
  }

  private static Map<String, String> codes(Map<String, Map<String, Object>> lists, String list) {
    var codes = new HashMap<String, String>();
    lists.getOrDefault(list, Map.of()).forEach((word, code) -> codes.put(word, code.toString()));
    return codes;
  }
}
