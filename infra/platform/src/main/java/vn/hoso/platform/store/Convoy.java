package vn.hoso.platform.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Lets questions to the store that come at the same time travel together: whoever finds the road
 * free takes everybody who waits along. Alone, a question goes at once; the busier it is, the more
 * share a trip, and a trip costs about the same for one as for many.
 *
 * @param <Q> what one caller asks
 * @param <A> what that caller is answered
 */
public final class Convoy<Q, A> {

  private static final int SEATS = 100;
  private static final int ROADS = 2;

  private final Function<List<Q>, List<A>> trip;
  private final Queue<Passenger<Q, A>> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore roads = new Semaphore(ROADS);

  /** The trip answers each question in its place; when it throws, all who took part are told. */
  public Convoy(Function<List<Q>, List<A>> trip) {
    this.trip = trip;
  }

  /** Asks and waits for the answer, or throws what the trip threw. */
  public A ask(Q question) {
    var mine = new Passenger<Q, A>(question, new CompletableFuture<>());
    waiting.add(mine);
    roads.acquireUninterruptibly();
    try {
      for (var group = board(); !group.isEmpty(); group = goesOn(mine)) {
        travel(group);
      }
    } finally {
      roads.release();
    }
    return answerOf(mine);
  }

  /** Nobody carries others for longer than it takes to be carried. */
  private List<Passenger<Q, A>> goesOn(Passenger<Q, A> mine) {
    return mine.answer.isDone() ? List.of() : board();
  }

  private List<Passenger<Q, A>> board() {
    var group = new ArrayList<Passenger<Q, A>>();
    while (group.size() < SEATS) {
      var next = waiting.poll();
      if (next == null) {
        break;
      }
      group.add(next);
    }
    return group;
  }

  private void travel(Collection<Passenger<Q, A>> group) {
    try {
      var answers = trip.apply(group.stream().map(Passenger::question).toList());
      int place = 0;
      for (var it : group) {
        it.answer.complete(answers.get(place++));
      }
    } catch (RuntimeException | Error failed) { // nobody is left standing
      group.forEach(it -> it.answer.completeExceptionally(failed));
    }
  }

  private static <A> A answerOf(Passenger<?, A> mine) {
    try {
      return mine.answer.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  private record Passenger<Q, A>(Q question, CompletableFuture<A> answer) {}
}
