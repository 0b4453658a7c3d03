package vn.hoso.notification.portal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Procedure;
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
 * A dossier as it stood when its status changed: what a message says, whenever it is sent.
 *
 * @param change what the message tells of
 * @param known whether the portal took a message about the dossier before
 * @param submittedAt {@code NgayNopHoSo}
 * @param acceptedAt {@code NgayTiepNhan}; without it the portal shows the dossier to nobody
 * @param dueAt {@code NgayHenTra}, the promise in force
 */
public record Portrait(
    String dossierId,
    Entry change,
    NationalStatus status,
    boolean known,
    Submitted submission,
    Instant submittedAt,
    @Nullable Accepted acceptance,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    List<Supplement> supplements,
    Bill bill,
    End end) {

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

  public Portrait {
    supplements = List.copyOf(supplements);
  }

  /** The dossier when a message's fact had just happened; empty where that is not known yet. */
  public static Optional<Portrait> of(String dossierId, PortalFile file, SyncMessage message) {
    var before = new ArrayList<Entry>();
    for (var entry : file.story().inOrder()) {
      before.add(entry);
      if (entry.message().equals(message.id())) {
        return portrait(dossierId, before, message.status(), isKnown(file, message));
      }
    }
    return Optional.empty();
  }

  /**
   * The paper that it ended in; empty before the end, where nothing was granted, and where the
   * procedure lists several and nobody said which.
   */
  public Optional<Procedure.Result> result() {
    var listed = submission.procedure().results();
    return end.outcome() == Outcome.APPROVED && listed != null && listed.size() == 1
        ? Optional.of(listed.getFirst())
        : Optional.empty();
  }

  /** What the dossier is called: by its official code, before acceptance by our own id. */
  public String code() {
    return acceptance == null ? dossierId : acceptance.code();
  }

  private static boolean isKnown(PortalFile file, SyncMessage message) {
    return file.messages().stream()
        .takeWhile(it -> !it.id().equals(message.id()))
        .anyMatch(it -> it.standing() == SyncStanding.ACKNOWLEDGED);
  }

  private static Optional<Portrait> portrait(
      String dossierId, List<Entry> entries, NationalStatus status, boolean known) {
    var first = entries.getFirst();
    if (!(first.what() instanceof Submitted submission)) {
      return Optional.empty();
    }
    var blank =
        new Portrait(
            dossierId,
            first,
            status,
            known,
            submission,
            first.at(),
            null,
            null,
            null,
            List.of(),
            Bill.of(entries),
            End.OPEN);
    return Optional.of(entries.stream().reduce(blank, Portrait::after, (_, later) -> later));
  }

  private Portrait after(Entry entry) {
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
          by(entry);
      case Paid(var due, _) -> with(entry, acceptance, acceptedAt, due, supplements, end);
      case Reworked _ -> ended(entry, End.OPEN);
      case Promised(var due) -> with(entry, acceptance, acceptedAt, due, supplements, end);
      case WithdrawalConfirmed _ ->
          acceptance == null
              ? ended(entry, new End(null, at, null, Outcome.WITHDRAWN, null, null))
              : by(entry);
      case Accepted it -> accepted(entry, it);
      case ReceptionRefused(var reason) ->
          ended(entry, new End(at, null, null, null, null, reason));
      case SupplementAsked(var what, _) -> asked(entry, what);
      case SupplementReceived _ -> supplied(entry, it -> it.received(at), dueAt);
      case Resumed(var due) -> supplied(entry, it -> it.promised(due), due);
      case ResultReady(var outcome, var place, var note) ->
          ended(entry, new End(null, at, null, outcome, place, note));
      case Returned _ ->
          ended(entry, new End(null, end.finishedAt, at, end.outcome, end.place, end.words));
      case Stopped(var outcome) -> ended(entry, new End(null, at, null, outcome, null, null));
    };
  }

  private Portrait by(Entry entry) {
    return with(entry, acceptance, acceptedAt, dueAt, supplements, end);
  }

  private Portrait accepted(Entry entry, Accepted it) {
    return with(entry, it, entry.at(), it.dueAt(), supplements, end);
  }

  private Portrait ended(Entry entry, End how) {
    return with(entry, acceptance, acceptedAt, dueAt, supplements, how);
  }

  private Portrait asked(Entry entry, Sealed what) {
    var more = new ArrayList<>(supplements);
    more.add(new Supplement(entry.message(), entry.by(), what, entry.at(), null, dueAt, null));
    return with(entry, acceptance, acceptedAt, dueAt, more, end);
  }

  private Portrait supplied(
      Entry entry, UnaryOperator<Supplement> change, @Nullable Instant promise) {
    if (supplements.isEmpty()) {
      return with(entry, acceptance, acceptedAt, promise, supplements, end);
    }
    var more = new ArrayList<>(supplements);
    more.set(more.size() - 1, change.apply(more.getLast()));
    return with(entry, acceptance, acceptedAt, promise, more, end);
  }

  private Portrait with(
      Entry entry,
      @Nullable Accepted taken,
      @Nullable Instant takenAt,
      @Nullable Instant promise,
      List<Supplement> papers,
      End how) {
    return new Portrait(
        dossierId,
        entry,
        status,
        known,
        submission,
        submittedAt,
        taken,
        takenAt,
        promise,
        papers,
        bill,
        how);
  }
}
