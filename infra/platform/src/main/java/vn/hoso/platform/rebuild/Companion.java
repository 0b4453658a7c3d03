package vn.hoso.platform.rebuild;

import java.util.Collection;
import java.util.List;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Remembered;

/** What a service rebuilds together with its documents, such as counters over them. */
public interface Companion<S, E extends DossierEvent> {

  /** A dossier before and after some of its facts were folded. */
  record Move<S, E extends DossierEvent>(Remembered<S, E> before, Remembered<S, E> after) {}

  /** A rebuild begins from nothing. */
  void begin();

  /** Folds; whoever folds differently in a rebuild knows it by this. */
  void folding(Runnable folding);

  /** Dossiers moved in the edition that is being made. */
  void moved(Collection<Move<S, E>> moves);

  /** The state without what only the live edition carries, to compare the two. */
  S essence(S state);

  /**
   * Writes what was gathered into an edition; nobody writes meanwhile.
   *
   * @param ahead dossiers of which the new edition has heard more, as they are live and as they are
   *     in it
   * @return what differs from the edition that is read now, in words without content
   */
  List<String> finish(int edition, Collection<Move<S, E>> ahead);

  /** For a service that keeps nothing but its documents. */
  static <S, E extends DossierEvent> Companion<S, E> none() {
    return new Companion<>() {
      @Override
      public void begin() {}

      @Override
      public void folding(Runnable folding) {
        folding.run();
      }

      @Override
      public void moved(Collection<Move<S, E>> moves) {}

      @Override
      public S essence(S state) {
        return state;
      }

      @Override
      public List<String> finish(int edition, Collection<Move<S, E>> ahead) {
        return List.of();
      }
    };
  }
}
