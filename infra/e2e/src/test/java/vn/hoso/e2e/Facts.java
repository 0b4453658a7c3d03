package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.Fact;

/** What has to be true of the facts on the topics, whatever happened to the processes. */
final class Facts {

  private Facts() {}

  /**
   * Per owner and dossier the sequence is 1, 2, 3 … A fact that was sent twice after a crash is the
   * same fact: same id, same body.
   */
  static void areInOrderWithoutGaps(Collection<Fact> facts) {
    facts.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.envelope().id().dossierId() + "." + it.envelope().id().owner().word()))
        .forEach((whose, theirs) -> areInOrder(whose, theirs));
  }

  private static void areInOrder(String whose, List<Fact> facts) {
    var first = facts.stream().map(it -> it.envelope().id().sequence()).distinct().toList();
    assertThat(first)
        .as("%s%n%s", whose, EventLog.lines(facts))
        .isEqualTo(LongStream.rangeClosed(1, first.size()).boxed().toList());
    facts.stream()
        .collect(Collectors.groupingBy(it -> it.envelope().id()))
        .values()
        .forEach(
            same ->
                assertThat(same)
                    .as(whose)
                    .extracting(Fact::body)
                    .containsOnly(same.getFirst().body()));
  }
}
