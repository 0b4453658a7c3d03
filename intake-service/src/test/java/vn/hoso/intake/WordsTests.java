package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.calendar.LedgerLine;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.catalogue.CatalogueImport;
import vn.hoso.intake.catalogue.Decider;
import vn.hoso.intake.domain.Due;
import vn.hoso.intake.domain.Slip;
import vn.hoso.intake.imports.Columns;
import vn.hoso.intake.imports.ImportJob;
import vn.hoso.intake.petition.PetitionTray;
import vn.hoso.intake.petition.domain.Likeness;
import vn.hoso.intake.verify.Verdict;

/** Every word a page or a problem needs is there, in both languages. */
class WordsTests {

  private static final Pattern KEY =
      Pattern.compile("(?:#\\{|msg\\(')(intake\\.[A-Za-z.-]*[A-Za-z])[}('|]");

  /** A code stands alone between quotes and has a hyphen. */
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/messages/intake", "/problems-intake-service"})
  void both_languages_have_the_same_words(String bundle) throws IOException {
    assertThat(keys(bundle + ".properties")).isEqualTo(keys(bundle + "_en.properties"));
  }

  @Test
  void templates_ask_for_words_that_are_there() throws IOException {
    var known = keys("/messages/intake.properties");
    try (var templates = Files.list(Path.of("src/main/resources/templates/intake"))) {
      for (var template : templates.toList()) {
        var matcher = KEY.matcher(Files.readString(template));
        while (matcher.find()) {
          assertThat(known).as(template.toString()).contains(matcher.group(1));
        }
      }
    }
  }

  @Test
  void every_constant_a_page_prints_has_words() throws IOException {
    var needed =
        Stream.of(
                named("channel", Channel.values()),
                named("unit", Limit.Unit.values()),
                named("level", Decider.Level.values()),
                named("ledger", LedgerLine.Reason.values()),
                named("outcome", CatalogueImport.Outcome.values()),
                named("import", ImportJob.Status.values()),
                named("petition.kind", PetitionEvent.Kind.values()),
                named("petition.way", PetitionEvent.Way.values()),
                named("petition.destination", PetitionEvent.Destination.values()),
                named("petitions.tray", PetitionTray.values()),
                named("petition.likeness", Likeness.values()),
                named("petitions.accepted", PetitionEvent.Kind.values()),
                Stream.of("RECEIVED", "MORE_NEEDED", "ACCEPTED", "IN_HANDLING", "REPEATED")
                    .map(it -> "intake.petition.now." + it),
                named("mark", Mark.values()),
                named("marks", Mark.values()),
                named("due", Due.State.values()),
                named("method", PaymentMethod.values()),
                Stream.of(Tray.values())
                    .filter(it -> it != Tray.ELSEWHERE)
                    .map(it -> "intake.tray." + it),
                Stream.of(Slip.Kind.values()).map(WordsTests::form),
                Stream.of(Verdict.class.getPermittedSubclasses())
                    .flatMap(it -> Stream.of(it.getSimpleName(), it.getSimpleName() + ".text"))
                    .map(it -> "intake.verify." + it),
                Columns.ROLES.stream().map(it -> "intake.import.role." + it))
            .flatMap(it -> it)
            .collect(Collectors.toSet());
    assertThat(keys("/messages/intake.properties")).containsAll(needed);
  }

  @Test
  void everything_that_can_be_wrong_in_a_document_has_words() throws IOException {
    var known = keys("/problems-intake-service.properties");
    known.addAll(keys("/problems.properties"));
    var sources =
        List.of(
            Path.of("src/main/java/vn/hoso/intake/catalogue/revision/Soundness.java"),
            Path.of("src/main/java/vn/hoso/intake/calendar/CalendarDesk.java"),
            Path.of("../infra/calendar/src/main/java/vn/hoso/calendar/HolidayFile.java"),
            Path.of("../infra/calendar/src/main/java/vn/hoso/calendar/CsvLine.java"),
            Path.of("../infra/platform/src/main/java/vn/hoso/platform/document/Fit.java"),
            Path.of("../infra/platform/src/main/java/vn/hoso/platform/document/Words.java"));
    for (var source : sources) {
      var codes = CODE.matcher(Files.readString(source)).results().map(it -> it.group(1)).toList();
      assertThat(codes).as(source.toString()).isNotEmpty();
      assertThat(known)
          .as(source.toString())
          .containsAll(codes.stream().map("error."::concat).toList());
    }
  }

  private static String form(Slip.Kind kind) {
    return "intake.form." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<String> named(String prefix, Enum<?>... values) {
    return Stream.of(values).map(it -> "intake." + prefix + "." + it.name());
  }

  private static Set<String> keys(String resource) throws IOException {
    try (var in = WordsTests.class.getResourceAsStream(resource)) {
      var words = new Properties();
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return new TreeSet<>(words.stringPropertyNames());
    }
  }
}
