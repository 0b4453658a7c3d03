package vn.hoso.notification.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Owner;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.portal.domain.Bill.Collection;
import vn.hoso.notification.portal.domain.Bill.Due;
import vn.hoso.notification.portal.domain.Happening.Charged;
import vn.hoso.notification.portal.domain.Happening.MoneyCame;
import vn.hoso.notification.portal.domain.Happening.MoneyWentBack;
import vn.hoso.notification.portal.domain.Happening.Owing;
import vn.hoso.notification.portal.domain.Happening.Paid;

class BillTests {

  private static final Sealed TAX = new Sealed("b");

  @Test
  void the_last_word_on_the_fee_counts() {
    var bill = bill(new Charged(200_000, true), new Charged(100_000, false));

    assertThat(bill.dues())
        .containsExactly(new Due("fee", null, 100_000, Collection.WITH_RESULT, false));
  }

  @Test
  void a_fee_that_processing_waits_for_stands_there_once() {
    assertThat(bill(new Charged(100_000, true), new Owing(null, "fee", 100_000L)).dues())
        .hasSize(1);
  }

  @Test
  void is_paid_when_all_of_it_came_and_none_went_back() {
    var charged = new Charged(100_000, true);
    var came = new MoneyCame("GD-1", "fee", 100_000, true);

    assertThat(isPaid(bill(charged))).isFalse();
    assertThat(isPaid(bill(charged, new MoneyCame("GD-1", "fee", 60_000, true)))).isFalse();
    assertThat(isPaid(bill(charged, came))).isTrue();
    assertThat(bill(charged, came).isPaidOnline()).isTrue();

    var refunded = bill(charged, came, new MoneyWentBack("GD-1", 100_000));
    assertThat(isPaid(refunded)).isFalse();
    assertThat(refunded.isPaidOnline()).isFalse();
  }

  @Test
  void an_exempted_dossier_owes_nothing() {
    assertThat(isPaid(bill(new Charged(0, true)))).isTrue();
  }

  @Test
  void what_was_paid_elsewhere_is_paid() {
    assertThat(isPaid(bill(new Owing(TAX, "nvtc-1", 1_500_000L), new Paid(null, "nvtc-1"))))
        .isTrue();
    assertThat(isPaid(bill(new Owing(TAX, "nvtc-1", 1_500_000L), new Paid(null, null)))).isFalse();
  }

  @Test
  void an_older_document_does_not_know_what_is_owed() {
    assertThat(bill(new Owing(TAX, null, null)).dues()).isEmpty();
  }

  private static boolean isPaid(Bill bill) {
    return bill.isPaid(bill.dues().getFirst());
  }

  private static Bill bill(Happening... happenings) {
    var all = Arrays.asList(happenings);
    return Bill.of(
        IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    new Entry(
                        new Ref(Owner.INTAKE, i + 1),
                        "",
                        null,
                        Stories.TEN,
                        null,
                        null,
                        null,
                        all.get(i)))
            .toList());
  }
}
