package vn.hoso.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who travels with whom, and what everybody brings home. */
class ConvoyTests {

  private final List<List<Integer>> trips = new CopyOnWriteArrayList<>();
  private final CountDownLatch bridge = new CountDownLatch(1);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final Convoy<Integer, Integer> convoy = new Convoy<>(this::travel);

  @AfterEach
  void goHome() {
    bridge.countDown();
    callers.close();
  }

  @Test
  void alone_a_question_goes_at_once() {
    bridge.countDown();
    assertThat(convoy.ask(1)).isEqualTo(10);
    assertThat(trips).containsExactly(List.of(1));
  }

  @Test
  void those_who_come_while_the_roads_are_taken_share_the_next_trip() {
    var answers = everyRoadTaken();
    IntStream.rangeClosed(3, 8).forEach(it -> answers.add(ask(it)));
    bridge.countDown();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactly(10, 20, 30, 40, 50, 60, 70, 80);
    assertThat(trips).hasSizeLessThanOrEqualTo(4);
    assertThat(trips.stream().flatMap(List::stream))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void a_trip_that_fails_fails_for_its_own_passengers_only() {
    bridge.countDown();
    assertThatThrownBy(() -> convoy.ask(-1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> convoy.ask(-2)).isInstanceOf(IllegalStateException.class);
    assertThat(convoy.ask(4)).isEqualTo(40);
  }

  @Test
  void thousands_at_once_each_get_their_own_answer() {
    bridge.countDown();
    var answers = IntStream.range(0, 5_000).mapToObj(this::ask).toList();
    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyElementsOf(IntStream.range(0, 5_000).map(it -> it * 10).boxed().toList());
  }

  /** Two trips that stand before the bridge. */
  private List<CompletableFuture<Integer>> everyRoadTaken() {
    var answers = new CopyOnWriteArrayList<CompletableFuture<Integer>>();
    for (int road = 1; road <= 2; road++) {
      int taken = road;
      answers.add(ask(road));
      Awaitility.await().until(() -> trips.size() == taken);
    }
    return answers;
  }

  private CompletableFuture<Integer> ask(int question) {
    return CompletableFuture.supplyAsync(() -> convoy.ask(question), callers);
  }

  private List<Integer> travel(List<Integer> questions) {
    trips.add(questions);
    try {
      bridge.await();
    } catch (InterruptedException stop) {
      throw new CompletionException(stop);
    }
    if (questions.stream().anyMatch(it -> it < 0)) {
      throw new IllegalStateException("no such place");
    }
    return questions.stream().map(it -> it * 10).toList();
  }
}
