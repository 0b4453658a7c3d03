package vn.hoso.bench.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nothing has become much slower than what it stands on. Ratios, not seconds: whatever slows the
 * machine down slows down both sides. What is recorded lies in {@code ratios.properties}; a ratio
 * is recorded anew there, with its reason in the commit, when it has changed for good.
 */
class RatiosTests {

  /** A loss that nobody could call noise. */
  private static final double LOUD = 2;

  private static final Logger log = LoggerFactory.getLogger(RatiosTests.class);

  private final Recorded recorded = new Recorded();
  private final InMemory memory = new InMemory();

  @Test
  void writing_facts_costs_what_writing_json_costs() {
    holds(memory.encoding());
  }

  @Test
  void folding_a_life_costs_little_more_than_parsing_it() {
    holds(memory.folding());
  }

  @Test
  void a_state_goes_to_the_store_and_back_at_the_price_of_its_json() {
    holds(memory.mapping());
  }

  @Test
  void sealing_costs_what_the_cipher_costs() {
    holds(memory.sealing());
  }

  @Test
  void saving_and_loading_cost_what_plain_documents_cost() {
    try (var store = new InStore()) {
      holds(store.saving());
      holds(store.loading());
    }
  }

  @Test
  void publishing_costs_what_a_plain_producer_costs() {
    try (var store = new InStore();
        var broker = new OnBroker(store.documents())) {
      holds(broker.publishing());
    }
  }

  @Test
  void a_clear_loss_is_heard_and_a_small_one_is_not() {
    assertThat(waiting(5, 1).ratio(LOUD)).isGreaterThan(LOUD);
    assertThat(waiting(3, 2).ratio(LOUD)).isLessThan(LOUD);
  }

  private static Pair waiting(int ours, int plain) {
    return new Pair("wait", () -> spin(ours), () -> spin(plain));
  }

  private static long spin(int millis) {
    long until = System.nanoTime() + millis * 1_000_000L;
    long turns = 0;
    while (System.nanoTime() < until) {
      turns++;
    }
    return turns;
  }

  private void holds(Pair pair) {
    double usual = recorded.of(pair.name());
    double now = pair.ratio(usual * LOUD);
    log.info("{}: {} times the plain way, recorded {}", pair.name(), now, usual);
    assertThat(now)
        .as(
            "%s takes %.2f times as long as the plain way, recorded are %.2f",
            pair.name(), now, usual)
        .isLessThan(usual * LOUD);
  }
}
