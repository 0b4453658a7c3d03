package vn.hoso.platform.drill;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Documents;

/**
 * Faults that this process brings upon itself, under {@code hoso.engine.drill}. Where nobody asks
 * for one, everything is handed through as it is.
 *
 * @param haltAt where to die, such as {@code publish:37}: at the 37th passing of that {@link Point}
 * @param stumbleOver the dossier whose facts make the handler throw
 */
public record Drill(@Nullable String haltAt, @Nullable String stumbleOver) {

  /** What an engine is made of when these faults are in it. */
  public <S, E extends DossierEvent> Faulty<S, E> faulty(
      Behaviour<S, E> behaviour, Documents<S, E> documents) {
    var death = haltAt == null ? null : Death.parse(haltAt);
    return new Faulty<>(
        stumbleOver == null ? behaviour : new StumblingBehaviour<>(behaviour, stumbleOver),
        death == null ? documents : new MortalDocuments<>(documents, death),
        death == null ? () -> {} : () -> death.pass(Point.COMMIT));
  }

  /**
   * The parts of an engine, with or without faults.
   *
   * @param beforeCommit to run when a poll is handled
   */
  public record Faulty<S, E extends DossierEvent>(
      Behaviour<S, E> behaviour, Documents<S, E> documents, Runnable beforeCommit) {}
}
