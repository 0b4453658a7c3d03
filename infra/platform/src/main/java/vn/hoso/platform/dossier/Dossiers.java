package vn.hoso.platform.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.dossier.Documents.Outgoing;
import vn.hoso.platform.dossier.Documents.Write;

/**
 * Load, decide, save, publish: the door to a service's dossiers, for a request as for a poll of
 * five hundred records.
 */
public final class Dossiers<S, E extends DossierEvent> {

  private static final int RACES_AT_MOST = 20;

  private final Behaviour<S, E> behaviour;
  private final Documents<S, E> documents;
  private final EventCodec codec;
  private final Outlet outlet;
  private final List<AfterSave<S, E>> listeners;

  public Dossiers(
      Behaviour<S, E> behaviour,
      Documents<S, E> documents,
      EventCodec codec,
      Outlet outlet,
      List<AfterSave<S, E>> listeners) {
    this.behaviour = behaviour;
    this.documents = documents;
    this.codec = codec;
    this.outlet = outlet;
    this.listeners = listeners;
  }

  /**
   * What a decision came to.
   *
   * @param answer for the caller, a refusal as well as an acceptance
   * @param facts to state, none for a refusal
   */
  public record Ruling<R, E extends DossierEvent>(R answer, List<E> facts) {

    public Ruling {
      facts = List.copyOf(facts);
    }
  }

  /**
   * What a change came to.
   *
   * @param after the dossier as it is now, with the version to wait for
   * @param published completes when the broker has the facts
   */
  public record Changed<R, S, E extends DossierEvent>(
      R answer, Remembered<S, E> after, CompletableFuture<Void> published) {}

  /** The dossier as it is now; unseen, with version 0, when nobody has spoken of it. */
  public Remembered<S, E> find(String dossierId) {
    var found = documents.findAll(List.of(dossierId)).get(dossierId);
    return found == null ? Remembered.unseen(dossierId, behaviour.unseen()) : found;
  }

  /**
   * Decides over one dossier and saves what it states, deciding anew over a fresh load whenever
   * another writer was faster.
   *
   * @param owner the service that states
   */
  public <R> Changed<R, S, E> change(
      String dossierId, Owner owner, Cause cause, Function<Remembered<S, E>, Ruling<R, E>> decide) {
    for (int race = 0; race < RACES_AT_MOST; race++) {
      var now = find(dossierId);
      var ruling = decide.apply(now);
      if (ruling.facts().isEmpty()) {
        return new Changed<>(ruling.answer(), now, CompletableFuture.completedFuture(null));
      }
      var after = now.stating(ruling.facts(), owner, cause, behaviour);
      var write = write(after);
      if (documents.saveAll(List.of(write)).isEmpty()) {
        listeners.forEach(it -> it.saved(List.of(after)));
        return new Changed<>(ruling.answer(), saved(after), publish(List.of(write)));
      }
    }
    throw new IllegalStateException("dossier " + dossierId + " lost its race again and again");
  }

  /**
   * Saves a batch and waits until the broker has its facts.
   *
   * @return the dossiers whose race was lost, to be folded again from a fresh load
   */
  public Set<String> save(Collection<Remembered<S, E>> changed) {
    var writes = changed.stream().map(this::write).toList();
    var lost = documents.saveAll(writes);
    publish(writes.stream().filter(it -> !lost.contains(it.remembered().dossierId())).toList())
        .join();
    return lost;
  }

  /** Tells the listeners, who may be told twice. */
  public void tell(Collection<Remembered<S, E>> dossiers) {
    listeners.forEach(it -> it.saved(dossiers));
  }

  private CompletableFuture<Void> publish(List<Write<S, E>> writes) {
    return outlet.publish(writes.stream().map(Dossiers::outgoing).toList());
  }

  private Write<S, E> write(Remembered<S, E> changed) {
    return new Write<>(
        changed,
        changed.news().stream()
            .map(it -> new Fact(it.envelope(), codec.encode(it.event())))
            .toList());
  }

  /** A backlog goes first, so that nothing overtakes what an earlier save left unpublished. */
  private static <S, E extends DossierEvent> Outgoing outgoing(Write<S, E> write) {
    var facts = new ArrayList<Fact>();
    if (!write.facts().isEmpty()) {
      facts.addAll(write.remembered().backlog());
      facts.addAll(write.facts());
    }
    return new Outgoing(write.remembered().dossierId(), facts);
  }

  private static <S, E extends DossierEvent> Remembered<S, E> saved(Remembered<S, E> it) {
    return new Remembered<>(
        it.dossierId(),
        it.version() + 1,
        it.state(),
        it.seen(),
        it.sequence(),
        it.backlog(),
        List.of());
  }
}
