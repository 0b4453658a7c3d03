package vn.hoso.notification.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Owner;
import vn.hoso.platform.codec.Decoded;
import vn.hoso.platform.codec.EventCodec;

/** Every fact there is: the portal is told of those that move the national status, of no other. */
class ListeningTests {

  private static final Path CATALOGUE = Path.of("../infra/docs/events/catalogue.md");

  /** The column of the catalogue that is made from the marks (1) to (10) in the contract. */
  private static final Pattern ROW =
      Pattern.compile("\\| \\[`(dossier\\.[a-z-]+\\.v\\d+)`]\\([^)]*\\) \\| (\\d+|–) \\|.*");

  static Stream<String> others() {
    return marks().keySet().stream().filter(it -> !isOurs(it));
  }

  @ParameterizedTest
  @MethodSource("others")
  void the_portal_is_told_of_the_status_that_the_contract_marks(String name) {
    var mark = marks().get(name);
    var fact = golden(name);
    var before = before(name);

    var after = Stories.hear(before, ownerOf(fact), 9, fact).untold();

    assertThat(after)
        .extracting(it -> Integer.toString(it.status().code()))
        .as("what %s moves the status to", name)
        .isEqualTo("–".equals(mark) ? List.of() : List.of(mark));
  }

  @Test
  void every_fact_is_in_the_catalogue() {
    assertThat(marks().keySet())
        .containsExactlyInAnyOrderElementsOf(
            new EventCodec()
                .names().keySet().stream().filter(it -> it.startsWith("dossier.")).toList());
  }

  @Test
  void every_status_that_a_fact_is_marked_with_is_one_of_the_ten() {
    assertThat(marks().values())
        .filteredOn(it -> !"–".equals(it))
        .allSatisfy(
            it ->
                assertThat(NationalStatus.values())
                    .anyMatch(status -> status.code() == Integer.parseInt(it)));
  }

  @Test
  void a_dossier_of_another_system_is_that_systems_to_synchronise() {
    var reported = Stories.hear(PortalFile.EMPTY, Owner.INTAKE, 1, golden("dossier.reported.v1"));
    var done = Stories.hear(reported, Owner.INTAKE, 2, golden("dossier.end-reported.v1"));

    assertThat(Synchronising.nextWork(done)).isEmpty();
    assertThat(Synchronising.begin(done, Stories.POLICY, Stories.TEN)).isEmpty();
  }

  /** Where the fact finds the dossier: at the desk, in process, or waiting for papers. */
  private static PortalFile before(String name) {
    return switch (name) {
      case "dossier.submitted.v1" -> PortalFile.EMPTY;
      case "dossier.accepted.v1",
          "dossier.reception-refused.v1",
          "dossier.desk-supplement-requested.v1" ->
          Stories.told(Stories.submitted(), Stories.TEN);
      case "dossier.processing-resumed.v1" ->
          Stories.told(
              Stories.hear(
                  Stories.accepted(), Owner.ROUTING, 1, golden("dossier.supplement-requested.v1")),
              Stories.TEN.plusSeconds(90));
      case "dossier.result-recalled.v1" ->
          Stories.told(
              Stories.hear(Stories.accepted(), Owner.ROUTING, 1, golden("dossier.result-ready.v1")),
              Stories.TEN.plusSeconds(90));
      default -> Stories.told(Stories.accepted(), Stories.TEN.plusSeconds(90));
    };
  }

  private static Owner ownerOf(DossierEvent fact) {
    return fact instanceof IntakeEvent ? Owner.INTAKE : Owner.ROUTING;
  }

  private static boolean isOurs(String name) {
    return name.startsWith("dossier.notification-") || name.startsWith("dossier.sync-");
  }

  private static Map<String, String> marks() {
    var marks = new TreeMap<String, String>();
    try (var lines = Files.lines(CATALOGUE)) {
      lines
          .map(ROW::matcher)
          .filter(it -> it.matches())
          .forEach(it -> marks.put(it.group(1), it.group(2)));
      return marks;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static DossierEvent golden(String name) {
    try (var file = DossierEvent.class.getResourceAsStream("/golden/" + name + ".json")) {
      if (file == null) {
        throw new AssertionError("no golden file of " + name);
      }
      return switch (new EventCodec().decode(name, file.readAllBytes())) {
        case Decoded.Known(var event) -> event;
        case Decoded.Unknown _, Decoded.Malformed _ -> throw new AssertionError(name);
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
