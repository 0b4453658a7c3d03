package vn.hoso.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;

/** Citizens who hand in one dossier after the other, until the power goes. */
final class Crowd {

  private static final String PROCEDURE = "1.004873";
  private static final int CITIZENS = 2;

  private final int enough;

  /** The power goes when so many dossiers were handed in. */
  Crowd(int enough) {
    this.enough = enough;
  }

  /** A dossier whose hand-in was answered, and when. */
  record Handed(Dossier dossier, Instant at) {}

  /** Everything acknowledged before the cut is in the list, and perhaps a little more happened. */
  List<Handed> handsInUntil(Hoso hoso, Runnable cut) {
    Queue<Handed> handed = new ConcurrentLinkedQueue<>();
    var over = new AtomicBoolean();
    hoso.staff("tiepnhan");
    try (var threads = Executors.newFixedThreadPool(CITIZENS)) {
      for (int i = 0; i < CITIZENS; i++) {
        var citizen = hoso.citizen();
        // Whoever stands at the counter when the power goes gets no answer.
        var _ =
            threads.submit(
                () -> {
                  while (!over.get()) {
                    var dossier = citizen.submits(PROCEDURE, "to-khai");
                    handed.add(new Handed(dossier, Instant.now()));
                    hoso.staff("tiepnhan").accepts(dossier);
                  }
                });
      }
      Awaitility.await("some load")
          .atMost(Duration.ofSeconds(60))
          .until(() -> handed.size() >= enough);
      cut.run();
      over.set(true);
    }
    return List.copyOf(handed);
  }
}
