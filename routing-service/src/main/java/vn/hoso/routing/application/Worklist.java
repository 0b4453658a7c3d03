package vn.hoso.routing.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.domain.Task;

/** The open dossiers of some agencies, the most urgent first. */
public interface Worklist {

  /** Which part of the work somebody looks at. */
  enum View {
    /** The steps I have. */
    MINE,
    /** Steps that I could do and nobody has. */
    UNCLAIMED,
    /** Everything in processing, what waits for the citizen included. */
    ALL,
    /** Results that wait at the one-stop desk. */
    READY
  }

  /**
   * Whose work.
   *
   * @param users for {@link View#MINE}: themselves and whom they stand in for
   * @param roles words of the roles whose steps they may do, for {@link View#UNCLAIMED}
   * @param agencies null is all of them
   */
  record Scope(Set<String> users, Set<String> roles, @Nullable Set<String> agencies) {}

  /** Where a page begins: after this dossier. */
  record After(Instant due, String id) {}

  /**
   * What is asked for.
   *
   * @param code when given, the open dossier of this official code in whatever view
   */
  record Query(View view, Scope scope, @Nullable String code, @Nullable After after, int limit) {}

  /** How many there are in each view. */
  record Counts(long mine, long unclaimed, long all, long ready) {}

  /**
   * One line: a dossier and the moment it is ordered by.
   *
   * @param agency whose part of the work it is, where several agencies share a dossier; else null
   */
  record Line(Known dossier, Instant due, @Nullable String agency) {

    /** The open step that it is about; where the agency has none, any that is open. */
    public Optional<Task> task() {
      var own = dossier.dossier().own();
      var way = own.onTheWay();
      return way == null
          ? Optional.empty()
          : own.open().stream()
              .filter(it -> way.step(it.step()).agency().equals(agency))
              .findFirst()
              .or(() -> own.open().stream().findFirst());
    }
  }

  /** At most as many lines as asked for, the most urgent first. */
  List<Line> list(Query query);

  /** The sizes of all views. */
  Counts count(Scope scope);

  /** Every open step that an agency has to do, the most urgent first. */
  List<Line> stepsOf(String agency);
}
