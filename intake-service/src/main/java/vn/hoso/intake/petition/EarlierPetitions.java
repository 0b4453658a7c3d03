package vn.hoso.intake.petition;

import java.util.List;
import java.util.Set;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.domain.Likeness;
import vn.hoso.intake.petition.domain.Petition;

/** Finds what a petition may be a repetition of, for an officer who judges whether it is. */
public final class EarlierPetitions {

  private static final int LOOKED_AT = 50;
  private static final int SHOWN = 5;

  /** An earlier petition, and in what the later one resembles it. */
  public record Earlier(Row row, Set<Likeness> likeness) {}

  private final PetitionIndex index;

  EarlierPetitions(PetitionIndex index) {
    this.index = index;
  }

  /** The newest on top; only what this officer may see. */
  public List<Earlier> of(Petition petition, Sight sight) {
    var arrival = petition.arrival();
    var marks = arrival == null ? null : arrival.marks();
    if (arrival == null || marks == null) {
      return List.of();
    }
    return index.marked(arrival.agency(), marks, LOOKED_AT).stream()
        .filter(it -> sight.sees(it.petition()))
        .map(it -> new Earlier(it, Likeness.between(petition, it.petition())))
        .filter(it -> !it.likeness().isEmpty())
        .limit(SHOWN)
        .toList();
  }
}
