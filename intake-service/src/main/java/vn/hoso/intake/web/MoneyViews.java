package vn.hoso.intake.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.PaymentMethod;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.application.Fees;
import vn.hoso.intake.application.Till;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Due;
import vn.hoso.intake.domain.Ledger;
import vn.hoso.intake.domain.Submission;
import vn.hoso.platform.vault.Vault;

/** What is to be paid for a dossier and what was, with the sealed words opened; in đồng. */
@Component
final class MoneyViews {

  /**
   * One thing to pay.
   *
   * @param what null for the fee, and where its words are forgotten
   * @param checkout where a citizen pays it online; null where nobody can
   */
  record DueView(
      String obligation,
      boolean fee,
      @Nullable String what,
      long amount,
      long paid,
      long outstanding,
      long excess,
      Due.State state,
      @Nullable URI checkout) {}

  /** One payment. */
  record PaymentView(
      String payment,
      String obligation,
      Instant at,
      long amount,
      PaymentMethod method,
      @Nullable String by,
      long refunded) {

    /** What can go back. */
    public long kept() {
      return amount - refunded;
    }
  }

  /** The fee as it was confirmed. */
  record FeeView(long listed, long amount, boolean first, @Nullable String exemption) {}

  private final Vault vault;
  private final Till till;
  private final Fees fees;

  MoneyViews(Vault vault, Till till, Fees fees) {
    this.vault = vault;
    this.till = till;
    this.fees = fees;
  }

  /** For a page of the counter. */
  void describe(String id, Dossier dossier, Submission submission, Model model) {
    model.addAttribute("dues", dues(id, dossier));
    model.addAttribute("payments", payments(dossier));
    model.addAttribute("fee", fee(id, dossier));
    model.addAttribute("offer", fees.offer(submission).orElse(null));
    model.addAttribute("exemptions", fees.exemptions().all());
    model.addAttribute("methods", List.of(PaymentMethod.CASH, PaymentMethod.TRANSFER));
  }

  /** For programs. */
  Map<String, Object> json(String id, Dossier dossier) {
    var fee = fee(id, dossier);
    var dues = dues(id, dossier);
    var payments = payments(dossier);
    return fee == null
        ? Map.of("dues", dues, "payments", payments)
        : Map.of("fee", fee, "dues", dues, "payments", payments);
  }

  List<DueView> dues(String id, Dossier dossier) {
    return dossier.dues().stream().map(it -> due(id, it)).toList();
  }

  private DueView due(String id, Due it) {
    return new DueView(
        it.obligation(),
        it.obligation().equals(FeeSet.NAME),
        clear(id, it.what()),
        it.amount(),
        it.paid(),
        it.outstanding(),
        it.excess(),
        it.state(),
        till.checkout(id, it).orElse(null));
  }

  private static List<PaymentView> payments(Dossier dossier) {
    return dossier.ledger().payments().stream().map(MoneyViews::payment).toList();
  }

  private static PaymentView payment(Ledger.Payment it) {
    return new PaymentView(
        it.id(), it.obligation(), it.at(), it.amount(), it.method(), it.by(), it.refunded());
  }

  private @Nullable FeeView fee(String id, Dossier dossier) {
    var fee = dossier.ledger().fee();
    return fee == null
        ? null
        : new FeeView(fee.listed(), fee.amount(), fee.first(), clear(id, fee.exemption()));
  }

  private @Nullable String clear(String id, @Nullable Sealed box) {
    return box == null ? null : vault.open(id, box).orElse(null);
  }
}
