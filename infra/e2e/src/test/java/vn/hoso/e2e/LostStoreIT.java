package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Somebody deletes the documents of an embedded store, by mistake or because they are broken:
 * everything is folded from the topics before anybody is answered. {@code -Pdrills
 * -Dit.test=LostStoreIT}.
 */
@EnabledIfSystemProperty(named = "hoso.drills", matches = "all")
class LostStoreIT {

  private static final String PROCEDURE = "1.004873";
  private static final Path FOLDER = Packaged.temporaryFolder("lost-store");

  @Test
  void is_filled_from_the_topics() throws Exception {
    try (var launcher = new OnDisk(FOLDER, FOLDER.resolve("data"))) {
      var hoso = launcher.start("first");
      var citizen = hoso.citizen();
      var dossiers =
          IntStream.range(0, 5).mapToObj(_ -> citizen.submits(PROCEDURE, "to-khai")).toList();
      for (var it : dossiers) {
        hoso.staff("tiepnhan").accepts(it);
        citizen.sees(it, 4);
      }
      launcher.stop();

      forgetDocuments(launcher.data().resolve("store"));
      hoso = launcher.start("second");
      for (var it : dossiers) {
        hoso.citizen().sees(it, 4);
      }
      assertThat(hoso.numbers().total()).isEqualTo(dossiers.size());
      var next = hoso.citizen().submits(PROCEDURE, "to-khai");
      hoso.staff("tiepnhan").accepts(next);
      hoso.citizen().sees(next, 4);
      Facts.areInOrderWithoutGaps(OnDisk.factsOf(hoso));
    }
  }

  /** All but the keys of personal data, which are in no topic. */
  private static void forgetDocuments(Path store) throws IOException {
    try (var files = Files.list(store)) {
      for (var it : files.sorted(Comparator.naturalOrder()).toList()) {
        if (it.getFileName().toString().startsWith("everyday")) {
          Files.delete(it);
        }
      }
    }
  }
}
