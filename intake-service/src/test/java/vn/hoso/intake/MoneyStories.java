package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.intake.IntakeUnderTest.json;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.payment.GatewaySimulator;

/** Fees and payments, at the till and through the gateway. */
interface MoneyStories extends DoorStories {

  @Test
  default void a_fee_is_confirmed_at_acceptance_paid_exactly_and_given_back_by_a_leader() {
    var id =
        json(intake().handIn("tiepnhan", Samples.counter("2.000635", "to-khai")))
            .path("id")
            .asString();
    refused(
        intake().command("tiepnhan", id, "accept", "{\"fee\":{\"amount\":5000}}"),
        422,
        "invalid-request");
    var accepted = intake().command("tiepnhan", id, "accept", "{}");
    assertThat(json(accepted).at("/fee/amount").asLong()).as(accepted.body()).isEqualTo(8000);
    var wrong = "{\"receipt\":\"BL-1\",\"obligation\":\"fee\",\"amount\":5000,\"method\":\"CASH\"}";
    refused(intake().command("tiepnhan", id, "payments", wrong), 409, "amount-differs");
    var right = wrong.replace("5000", "8000");
    var paid = intake().command("tiepnhan", id, "payments", right);
    assertThat(json(paid).at("/dues/0/state").asString()).isEqualTo("PAID");
    var back = "{\"payment\":\"BL-1\",\"amount\":8000,\"reason\":\"Thu nhầm\"}";
    refused(intake().command("tiepnhan", id, "refunds", back), 403, "role-missing");
    var exempt = "{\"exemption\":\"ho-ngheo\"}";
    refused(intake().command("tiepnhan", id, "fee", exempt), 409, "fee-paid-before");
    assertThat(intake().page("tiepnhan", "/counter/dossiers/" + id).body())
        .contains("BL-1")
        .doesNotContain("Sửa mức thu", "??");
    assertThat(intake().command("lanhdao", id, "refunds", back).statusCode()).isEqualTo(200);
    assertThat(intake().page("tiepnhan", "/counter/dossiers/" + id).body()).contains("Sửa mức thu");
    var stated =
        facts()
            .untilStated(
                id,
                IntakeUnderTest.PATIENCE,
                "dossier.fee-set.v1",
                "dossier.accepted.v1",
                "dossier.payment-recorded.v1",
                "dossier.payment-refunded.v1");
    assertThat(stated).noneMatch(it -> it.body().contains("Thu nhầm"));
    assertThat(intake().page("tiepnhan", "/counter/dossiers/" + id + "/receipt").body())
        .contains("8.000 đ", "BL-1", "Đã hoàn")
        .doesNotContain("??");
    var lessened = intake().command("tiepnhan", id, "fee", exempt);
    assertThat(json(lessened).at("/dues/0/state").asString())
        .as(lessened.body())
        .isEqualTo("NOTHING");
  }

  @Test
  default void what_the_gateway_tells_is_believed_when_it_is_signed_and_recorded_once() {
    var answer = json(intake().handIn("tiepnhan", Samples.counter("2.000635", "to-khai")));
    var id = answer.path("id").asString();
    intake().command("tiepnhan", id, "accept", "{}");
    var page = intake().send(form("/payment", "code=" + answer.path("lookupCode").asString()));
    assertThat(page.body()).contains("8.000 đ", "Nộp trực tuyến").doesNotContain("??");
    var order = Map.of("order", id + "~fee");
    var notice =
        intake().bean(GatewaySimulator.class).notice(order, "T-1", 8000).entrySet().stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining("&"));
    refused(
        intake().send(form("/api/intake/payments", notice.replace("8000", "80000"))),
        403,
        "payment-not-genuine");
    for (int told = 0; told < 2; told++) {
      assertThat(intake().send(form("/api/intake/payments", notice)).statusCode()).isEqualTo(200);
    }
    assertThat(intake().dossier(id).path("payments").size()).isEqualTo(1);
    assertThat(intake().dossier(id).at("/dues/0/state").asString()).isEqualTo("PAID");
  }
}
