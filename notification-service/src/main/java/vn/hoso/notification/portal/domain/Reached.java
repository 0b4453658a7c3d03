package vn.hoso.notification.portal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.portal.domain.Happening.Accepted;
import vn.hoso.notification.portal.domain.Happening.Charged;
import vn.hoso.notification.portal.domain.Happening.MoneyCame;
import vn.hoso.notification.portal.domain.Happening.MoneyWentBack;
import vn.hoso.notification.portal.domain.Happening.Owing;
import vn.hoso.notification.portal.domain.Happening.Paid;
import vn.hoso.notification.portal.domain.Happening.Promised;
import vn.hoso.notification.portal.domain.Happening.ReceptionRefused;
import vn.hoso.notification.portal.domain.Happening.ResultReady;
import vn.hoso.notification.portal.domain.Happening.Resumed;
import vn.hoso.notification.portal.domain.Happening.Returned;
import vn.hoso.notification.portal.domain.Happening.Reworked;
import vn.hoso.notification.portal.domain.Happening.Stopped;
import vn.hoso.notification.portal.domain.Happening.Submitted;
import vn.hoso.notification.portal.domain.Happening.SupplementAsked;
import vn.hoso.notification.portal.domain.Happening.SupplementReceived;
import vn.hoso.notification.portal.domain.Happening.Transferred;
import vn.hoso.notification.portal.domain.Happening.WithdrawalAsked;
import vn.hoso.notification.portal.domain.Happening.WithdrawalConfirmed;
import vn.hoso.notification.portal.domain.Happening.WithdrawalOver;

/**
 * How far a dossier has come on its way.
 *
 * @param acceptedAt {@code NgayTiepNhan}; without it the portal shows the dossier to nobody
 * @param dueAt {@code NgayHenTra}, the promise in force
 */
public record Reached(
    @Nullable Accepted acceptance,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    List<Supplement> supplements,
    End end) {

  private static final Reached NOTHING = new Reached(null, null, null, List.of(), End.OPEN);

  /**
   * Papers that were asked for.
   *
   * @param id of the fact that asked
   * @param dueBefore the promise when it was asked
   * @param dueAfter the promise that came of it
   */
  public record Supplement(
      String id,
      @Nullable String by,
      Sealed what,
      Instant askedAt,
      @Nullable Instant receivedAt,
      @Nullable Instant dueBefore,
      @Nullable Instant dueAfter) {

    Supplement received(Instant at) {
      return receivedAt == null
          ? new Supplement(id, by, what, askedAt, at, dueBefore, dueAfter)
          : this;
    }

    Supplement promised(@Nullable Instant due) {
      return new Supplement(id, by, what, askedAt, receivedAt, dueBefore, due);
    }
  }

  /**
   * How it ended, as far as it has.
   *
   * @param place where the result is
   * @param words of a refusal, sealed
   */
  public record End(
      @Nullable Instant refusedAt,
      @Nullable Instant finishedAt,
      @Nullable Instant returnedAt,
      @Nullable Outcome outcome,
      @Nullable String place,
      @Nullable Sealed words) {

    static final End OPEN = new End(null, null, null, null, null, null);
  }

  public Reached {
    supplements = List.copyOf(supplements);
  }

  static Reached by(List<Entry> inOrder) {
    return inOrder.stream().reduce(NOTHING, Reached::after, (_, later) -> later);
  }

  private Reached after(Entry entry) {
    var at = entry.at();
    return switch (entry.what()) {
      case Submitted _,
          WithdrawalAsked _,
          WithdrawalOver _,
          Transferred _,
          Owing _,
          Charged _,
          MoneyCame _,
          MoneyWentBack _ ->
          this;
      case Accepted it -> new Reached(it, at, it.dueAt(), supplements, end);
      case Paid(var due, _) -> promised(due);
      case Promised(var due) -> promised(due);
      case SupplementAsked(var what, _) -> asked(entry, what);
      case SupplementReceived _ -> supplied(it -> it.received(at));
      case Resumed(var due) -> supplied(it -> it.promised(due)).promised(due);
      case Reworked _ -> ended(End.OPEN);
      case ReceptionRefused(var reason) -> ended(new End(at, null, null, null, null, reason));
      case WithdrawalConfirmed _ ->
          acceptance == null ? ended(new End(null, at, null, Outcome.WITHDRAWN, null, null)) : this;
      case ResultReady(var outcome, var place, var note) ->
          ended(new End(null, at, null, outcome, place, note));
      case Returned _ ->
          ended(new End(null, end.finishedAt, at, end.outcome, end.place, end.words));
      case Stopped(var outcome) -> ended(new End(null, at, null, outcome, null, null));
    };
  }

  private Reached promised(@Nullable Instant due) {
    return new Reached(acceptance, acceptedAt, due, supplements, end);
  }

  private Reached ended(End how) {
    return new Reached(acceptance, acceptedAt, dueAt, supplements, how);
  }

  private Reached asked(Entry entry, Sealed what) {
    var more = new ArrayList<>(supplements);
    more.add(new Supplement(entry.message(), entry.by(), what, entry.at(), null, dueAt, null));
    return new Reached(acceptance, acceptedAt, dueAt, more, end);
  }

  /** The last one that was asked for. */
  private Reached supplied(UnaryOperator<Supplement> change) {
    if (supplements.isEmpty()) {
      return this;
    }
    var more = new ArrayList<>(supplements);
    more.set(more.size() - 1, change.apply(more.getLast()));
    return new Reached(acceptance, acceptedAt, dueAt, more, end);
  }
}
