package vn.hoso.notification.portal.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.Sealed;

/** What is to be paid for a dossier and what came of it; amounts in đồng. */
public record Bill(List<Due> dues, List<Money> money) {

  static final Bill EMPTY = new Bill(List.of(), List.of());

  /** When something is collected. */
  public enum Collection {
    AT_RECEPTION,
    DURING_PROCESSING,
    WITH_RESULT
  }

  /**
   * One thing to pay.
   *
   * @param obligation names it within the dossier
   * @param what sealed; null for the procedure's own fee
   * @param elsewhere an officer saw a proof that it was paid elsewhere
   */
  public record Due(
      String obligation,
      @Nullable Sealed what,
      long amount,
      Collection collected,
      boolean elsewhere) {

    /** Whether it is what the procedure itself costs. */
    public boolean isFee() {
      return obligation.equals(FeeSet.NAME);
    }
  }

  /**
   * A payment.
   *
   * @param kept what of it did not go back
   * @param online it came through our own gateway
   */
  record Money(String payment, String obligation, long kept, boolean online) {}

  public Bill {
    dues = List.copyOf(dues);
    money = List.copyOf(money);
  }

  /** Nothing of it is owed any more. */
  public boolean isPaid(Due due) {
    return due.elsewhere()
        || money.stream()
                .filter(it -> it.obligation().equals(due.obligation()))
                .mapToLong(Money::kept)
                .sum()
            >= due.amount();
  }

  public boolean isPaidOnline() {
    return money.stream().anyMatch(it -> it.online() && it.kept() > 0);
  }

  static Bill of(List<Entry> inOrder) {
    return inOrder.stream().map(Entry::what).reduce(EMPTY, Bill::after, (_, later) -> later);
  }

  private Bill after(Happening what) {
    return switch (what) {
      case Happening.Charged(var amount, var first) ->
          having(
              new Due(
                  FeeSet.NAME,
                  null,
                  amount,
                  first ? Collection.AT_RECEPTION : Collection.WITH_RESULT,
                  false));
      case Happening.Owing it -> owing(it);
      case Happening.Paid it -> paidElsewhere(it.elsewhere());
      case Happening.MoneyCame(var payment, var obligation, var amount, var online) ->
          new Bill(dues, plus(money, new Money(payment, obligation, amount, online)));
      case Happening.MoneyWentBack(var payment, var amount) -> wentBack(payment, amount);
      case Happening.Submitted _,
          Happening.Accepted _,
          Happening.ReceptionRefused _,
          Happening.SupplementAsked _,
          Happening.SupplementReceived _,
          Happening.WithdrawalAsked _,
          Happening.WithdrawalOver _,
          Happening.WithdrawalConfirmed _,
          Happening.Transferred _,
          Happening.Resumed _,
          Happening.ResultReady _,
          Happening.Returned _,
          Happening.Stopped _,
          Happening.Reworked _,
          Happening.Promised _ ->
          this;
    };
  }

  /** The fee stands here already, when routing waits for it. */
  private Bill owing(Happening.Owing it) {
    var obligation = it.obligation();
    var amount = it.amount();
    return obligation == null || amount == null || obligation.equals(FeeSet.NAME)
        ? this
        : having(new Due(obligation, it.what(), amount, Collection.DURING_PROCESSING, false));
  }

  private Bill paidElsewhere(@Nullable String obligation) {
    return new Bill(
        dues.stream()
            .map(
                it ->
                    it.obligation().equals(obligation)
                        ? new Due(it.obligation(), it.what(), it.amount(), it.collected(), true)
                        : it)
            .toList(),
        money);
  }

  private Bill wentBack(String payment, long amount) {
    return new Bill(
        dues,
        money.stream()
            .map(
                it ->
                    it.payment().equals(payment)
                        ? new Money(payment, it.obligation(), it.kept() - amount, it.online())
                        : it)
            .toList());
  }

  /** The last word on an obligation counts. */
  private Bill having(Due due) {
    var others = dues.stream().filter(it -> !it.obligation().equals(due.obligation())).toList();
    return new Bill(plus(others, due), money);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}
