package vn.hoso.standalone.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** What all simulated recipients have received of late, newest first. */
public final class SimulatorInbox {

  private final int capacity;
  private final Deque<SimulatedMessage> newestFirst = new ArrayDeque<>();

  /** Remembers the last {@code capacity} messages. */
  public SimulatorInbox(int capacity) {
    this.capacity = capacity;
  }

  synchronized void receive(SimulatedMessage message) {
    newestFirst.addFirst(message);
    if (newestFirst.size() > capacity) {
      newestFirst.removeLast();
    }
  }

  /** The remembered messages, newest first. */
  public List<SimulatedMessage> messages() {
    return messages(_ -> true);
  }

  /** The remembered messages of a kind, newest first. */
  public synchronized List<SimulatedMessage> messages(Predicate<SimulatedMessage> wanted) {
    return newestFirst.stream().filter(wanted).toList();
  }
}
