package vn.hoso.routing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.dossier.Dossiers;
import vn.hoso.platform.dossier.Dossiers.Ruling;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.vault.Vault;
import vn.hoso.routing.application.Wish.ToAdoptCalendar;
import vn.hoso.routing.application.Wish.ToCallBack;
import vn.hoso.routing.application.Wish.ToClaim;
import vn.hoso.routing.application.Wish.ToClose;
import vn.hoso.routing.application.Wish.ToCloseCorrection;
import vn.hoso.routing.application.Wish.ToComplete;
import vn.hoso.routing.application.Wish.ToConsult;
import vn.hoso.routing.application.Wish.ToHandOver;
import vn.hoso.routing.application.Wish.ToOpenCorrection;
import vn.hoso.routing.application.Wish.ToPresentResult;
import vn.hoso.routing.application.Wish.ToRaiseObligation;
import vn.hoso.routing.application.Wish.ToReassign;
import vn.hoso.routing.application.Wish.ToRecall;
import vn.hoso.routing.application.Wish.ToReceivePapers;
import vn.hoso.routing.application.Wish.ToRecordAnswer;
import vn.hoso.routing.application.Wish.ToRefuse;
import vn.hoso.routing.application.Wish.ToRelease;
import vn.hoso.routing.application.Wish.ToRequestSupplement;
import vn.hoso.routing.application.Wish.ToRequestSupplementAgain;
import vn.hoso.routing.application.Wish.ToReschedule;
import vn.hoso.routing.application.Wish.ToReturn;
import vn.hoso.routing.application.Wish.ToSendPapers;
import vn.hoso.routing.application.Wish.ToSettleObligation;
import vn.hoso.routing.domain.Actor;
import vn.hoso.routing.domain.Command;
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Command.AnswerConsultation;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.CloseCorrection;
import vn.hoso.routing.domain.Command.CloseLapsed;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.HandOver;
import vn.hoso.routing.domain.Command.OpenConsultation;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.RaiseObligation;
import vn.hoso.routing.domain.Command.Reassign;
import vn.hoso.routing.domain.Command.Recall;
import vn.hoso.routing.domain.Command.ReceivePapers;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SendPapers;
import vn.hoso.routing.domain.Command.SettleObligation;
import vn.hoso.routing.domain.Decision;
import vn.hoso.routing.domain.Decision.Accepted;
import vn.hoso.routing.domain.Decision.Rejected;
import vn.hoso.routing.domain.Desk;
import vn.hoso.routing.domain.Dossier;

/** Does what the staff asks for: seal the words, decide, save, and wait a little for the broker. */
public final class RouteDossiers {

  /** An acknowledged command is on the broker; a slow one is saved and follows. */
  private static final int PATIENCE_SECONDS = 2;

  private final Dossiers<Dossier, RoutingEvent> dossiers;
  private final Desk desk;
  private final Vault vault;
  private final Clock clock;

  public RouteDossiers(
      Dossiers<Dossier, RoutingEvent> dossiers, Desk desk, Vault vault, Clock clock) {
    this.dossiers = dossiers;
    this.desk = desk;
    this.vault = vault;
    this.clock = clock;
  }

  /** The dossier as it is now; empty when it was never submitted to us. */
  public Optional<Known> find(String id) {
    return known(dossiers.find(id));
  }

  /**
   * Does it, unless the rules or the version say no. A rule that refuses comes first: it tells more
   * than a stale version.
   *
   * @param expected the version the wish was made for
   */
  public Handled handle(String id, Actor actor, long expected, Cause cause, Wish wish) {
    return handleAll(actor, cause, List.of(new Errand(id, expected, wish))).getFirst();
  }

  /** Does one after the other, each for itself, and waits for the broker once. */
  public List<Handled> handleAll(Actor actor, Cause cause, List<Errand> errands) {
    var published = new ArrayList<CompletableFuture<Void>>();
    var answers = errands.stream().map(it -> handle(it, actor, cause, published)).toList();
    await(CompletableFuture.allOf(published.toArray(CompletableFuture[]::new)));
    return answers;
  }

  private Handled handle(
      Errand errand, Actor actor, Cause cause, List<CompletableFuture<Void>> published) {
    var id = errand.id();
    if (errand.wish().hasWords() && find(id).isEmpty()) { // no key for a dossier that is not there
      return new Handled.Unknown();
    }
    var command = command(id, actor, errand.wish());
    var changed =
        dossiers.change(id, Owner.ROUTING, cause, now -> rule(now, command, errand.expected()));
    published.add(changed.published());
    return changed.answer() instanceof Handled.Done
        ? known(changed.after()).<Handled>map(Handled.Done::new).orElseGet(Handled.Unknown::new)
        : changed.answer();
  }

  private Ruling<Handled, RoutingEvent> rule(
      Remembered<Dossier, RoutingEvent> now, Command command, long expected) {
    var known = known(now).orElse(null);
    if (known == null) {
      return new Ruling<>(new Handled.Unknown(), List.of());
    }
    Decision decision = desk.decide(now.state(), command);
    return switch (decision) {
      case Rejected(var why) -> new Ruling<>(new Handled.Refused(why, known), List.of());
      case Accepted _ when now.version() != expected ->
          new Ruling<>(new Handled.Stale(known), List.of());
      case Accepted(var facts) -> new Ruling<>(new Handled.Done(known), facts);
    };
  }

  private Command command(String id, Actor actor, Wish wish) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (wish) {
      case ToClaim _ -> new Claim(actor, at);
      case ToRelease _ -> new Release(actor, at);
      case ToComplete _ -> new Complete(actor, at);
      case ToReturn(var to, var reason) -> new Return(actor, at, to, vault.seal(id, reason));
      case ToRequestSupplement(var what) -> new RequestSupplement(actor, at, vault.seal(id, what));
      case ToPresentResult(var outcome, var place, var note) ->
          new PresentResult(actor, at, outcome, place, sealed(id, note));
      case ToHandOver _ -> new HandOver(actor, at);
      case ToClose _ -> new CloseLapsed(actor, at);
      case ToReschedule(var to, var cause) -> new Reschedule(actor, at, to, vault.seal(id, cause));
      case ToRequestSupplementAgain(var what, var override) ->
          new RequestSupplementAgain(actor, at, vault.seal(id, what), vault.seal(id, override));
      case ToRefuse(var reason) -> new RefuseResolution(actor, at, vault.seal(id, reason));
      case ToRecall(var to, var reason) -> new Recall(actor, at, to, vault.seal(id, reason));
      case ToConsult(var of, var kind, var question, var until) ->
          new OpenConsultation(actor, at, of, kind, vault.seal(id, question), until);
      case ToRecordAnswer(var answer) -> new AnswerConsultation(actor, at, vault.seal(id, answer));
      case ToOpenCorrection(var error) -> new OpenCorrection(actor, at, vault.seal(id, error));
      case ToCloseCorrection(var outcome) ->
          new CloseCorrection(actor, at, vault.seal(id, outcome));
      case ToAdoptCalendar(var reason) -> new AdoptCalendar(actor, at, vault.seal(id, reason));
      case ToReassign(var to) -> new Reassign(actor, at, to);
      case ToCallBack(var reason) -> new CallBack(actor, at, vault.seal(id, reason));
      case ToRaiseObligation(var what, var amount) ->
          new RaiseObligation(actor, at, vault.seal(id, what), amount);
      case ToSettleObligation(var proof) -> new SettleObligation(actor, at, vault.seal(id, proof));
      case ToSendPapers(var papers) -> new SendPapers(actor, at, vault.seal(id, papers));
      case ToReceivePapers(var slip) -> new ReceivePapers(actor, at, slip);
    };
  }

  private @Nullable Sealed sealed(String id, @Nullable String words) {
    return words == null || words.isBlank() ? null : vault.seal(id, words);
  }

  private static Optional<Known> known(Remembered<Dossier, RoutingEvent> it) {
    return Optional.ofNullable(it.state().heard().submission())
        .map(submission -> new Known(it.dossierId(), it.version(), it.state(), submission));
  }

  private static void await(CompletableFuture<Void> published) {
    published.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
