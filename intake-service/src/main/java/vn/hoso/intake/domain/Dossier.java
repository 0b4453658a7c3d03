package vn.hoso.intake.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.Promise;
import vn.hoso.intake.domain.Elsewhere.Obligation;
import vn.hoso.intake.domain.Stage.Accepted;
import vn.hoso.intake.domain.Stage.WithdrawalPassedOn;
import vn.hoso.intake.domain.Stage.WithdrawalPending;

/**
 * All that intake knows of one dossier. Its own facts move one part and what it hears moves the
 * other, so they may come in any order.
 */
public record Dossier(Own own, Elsewhere heard) {

  public static final Dossier UNSEEN = new Dossier(Own.NOTHING, Elsewhere.NOTHING);

  public Stage stage() {
    return own.stage();
  }

  Dossier with(Own other) {
    return new Dossier(other, heard);
  }

  Dossier with(Elsewhere other) {
    return new Dossier(own, other);
  }

  /** How it was accepted, also while a withdrawal is looked at; null before. */
  public @Nullable Accepted acceptance() {
    return switch (own.stage()) {
      case Accepted it -> it;
      case WithdrawalPending(var before, _, _) -> before instanceof Accepted it ? it : null;
      case WithdrawalPassedOn(var before, _, _) -> before;
      case Stage.Unseen _,
          Stage.Submitted _,
          Stage.SupplementAsked _,
          Stage.Refused _,
          Stage.Withdrawn _,
          Stage.Reported _,
          Stage.Closed _ ->
          null;
    };
  }

  /** The fee and the money. */
  public Ledger ledger() {
    return own.ledger() == null ? Ledger.EMPTY : own.ledger();
  }

  /** Everything that is to be paid or was, the fee first. */
  public List<Due> dues() {
    var dues = new ArrayList<Due>();
    var fee = ledger().fee();
    if (fee != null) {
      var settled = heard.obligation(FeeSet.NAME).map(Obligation::settled).orElse(false);
      dues.add(new Due(FeeSet.NAME, fee.amount(), ledger().paid(FeeSet.NAME), null, settled));
    }
    heard.raised().stream()
        .filter(it -> !it.id().equals(FeeSet.NAME))
        .map(it -> new Due(it.id(), it.amount(), ledger().paid(it.id()), it.what(), it.settled()))
        .forEach(dues::add);
    return List.copyOf(dues);
  }

  /** What is promised now; null before acceptance and where the procedure has no promise. */
  public @Nullable Promise promise() {
    var renewed = heard.course().promise();
    var acceptance = acceptance();
    return renewed != null || acceptance == null ? renewed : acceptance.promise();
  }

  /** What the citizen is asked to hand in now, at the desk or during processing; else null. */
  public @Nullable Asked asked() {
    if (own.stage() instanceof Stage.SupplementAsked(var asked, _)) {
      return asked;
    }
    return own.stage() instanceof Accepted && heard.openSince(own.suppliedInProcessing())
        ? heard.asked()
        : null;
  }
}
