package vn.hoso.e2e.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.hoso.e2e.Packaged;

/**
 * Nothing lost, nothing twice: a few faults in every build; {@code -Dhoso.drills=all} does them
 * all, {@code -Dhoso.drills=store,broker} those whose name has one of the words, in that order.
 */
class DrillsIT {

  private static final List<Fault> ALL = Faults.all();
  private static final Table TABLE = new Table(Path.of("target", "drills"));
  private static Centre centre;
  private static Drill drill;

  @BeforeAll
  static void open() {
    centre = Centre.open(Packaged.temporaryFolder("drills"));
    drill = new Drill(centre);
  }

  @AfterAll
  static void close() {
    if (drill != null) {
      drill.close();
    }
    if (centre != null) {
      centre.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> nothing_is_lost_and_nothing_is_there_twice() {
    return chosen().stream()
        .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> survives(fault)));
  }

  private static void survives(Fault fault) {
    var outcome = outcomeOf(fault);
    TABLE.add(outcome);
    assertThat(outcome.findings().areFine()).as(outcome.findings().lines()).isTrue();
  }

  /** A drill that does not come to its end says so at once, not an hour later. */
  @SuppressWarnings("SystemOut")
  private static Outcome outcomeOf(Fault fault) {
    try {
      return drill.of(fault);
    } catch (RuntimeException | AssertionError broken) {
      System.out.println("| " + fault.name() + " | broke off: " + broken.getMessage());
      throw broken;
    }
  }

  private static Stream<Fault> named(String word) {
    return ALL.stream().filter(it -> it.name().contains(word));
  }

  private static List<Fault> chosen() {
    var words = System.getProperty("hoso.drills", "few");
    return switch (words) {
      case "few" -> Faults.few();
      case "all" -> ALL;
      default -> Stream.of(words.split(",", -1)).flatMap(DrillsIT::named).distinct().toList();
    };
  }
}
