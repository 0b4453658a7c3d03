package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a program outside Hoso, with a plain Kafka client, reads on the topics. */
@ExtendWith(SharedHoso.class)
class TopicsIT {

  private final Hoso hoso = SharedHoso.get();

  @Test
  void carry_every_fact_in_order_with_its_envelope_in_headers_and_nobody_in_the_clear() {
    var citizen = hoso.citizen().withEmail();
    var dossier = citizen.submits("1.004873", "to-khai");
    var code = hoso.staff("tiepnhan").accepts(dossier);
    try (var topics = hoso.topics()) {
      var facts =
          topics.untilStated(
              dossier.id(),
              Duration.ofSeconds(20),
              "dossier.submitted.v1",
              "dossier.accepted.v1",
              "dossier.transferred.v1",
              "dossier.step-assigned.v1");
      assertThat(facts)
          .filteredOn(it -> it.envelope().type().equals("dossier.accepted.v1"))
          .singleElement()
          .satisfies(it -> assertThat(it.body()).contains(code))
          .satisfies(it -> assertThat(it.envelope().traceparent()).isNotBlank());
      assertThat(facts)
          .allSatisfy(
              it ->
                  assertThat(it.body())
                      .doesNotContain(
                          "Ước", citizen.phone(), citizen.email(), dossier.lookupCode()));
      Facts.areInOrderWithoutGaps(facts);
    }
  }
}
