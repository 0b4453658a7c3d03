package vn.hoso.platform.security;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoso.platform.document.YamlReader;

/** What agencies were called before; tokens are older than the mergers of agencies. */
public record AgencyAliases(List<AgencyAlias> all) {

  private static final String SHIPPED = "/agency-aliases.yaml";

  public AgencyAliases {
    all = List.copyOf(all);
  }

  /** The list that comes with the program. */
  public static AgencyAliases shipped() {
    try (InputStream in = AgencyAliases.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is not in the jar");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static AgencyAliases read(String text) {
    var reading = new YamlReader<>(AgencyAlias.class).read(text);
    if (!reading.mistakes().isEmpty()) {
      throw new IllegalStateException("unusable agency aliases: " + reading.mistakes());
    }
    return new AgencyAliases(reading.items().stream().map(YamlReader.Item::value).toList());
  }

  /** What agencies are called on a day, by whatever codes somebody knows them. */
  Set<String> current(Set<String> codes, LocalDate day) {
    return codes.stream().map(it -> current(it, day)).collect(toUnmodifiableSet());
  }

  /** What agencies were called before that day. */
  Set<String> former(Set<String> current, LocalDate day) {
    return on(day)
        .filter(it -> current.contains(it.code()))
        .map(AgencyAlias::old)
        .collect(toUnmodifiableSet());
  }

  private String current(String code, LocalDate day) {
    return on(day)
        .filter(it -> it.old().equals(code))
        .map(AgencyAlias::code)
        .findFirst()
        .orElse(code);
  }

  private Stream<AgencyAlias> on(LocalDate day) {
    return all.stream().filter(it -> it.holdsOn(day));
  }
}
