package vn.hoso.platform.inbound;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.hoso.contract.Owner;

/** Where the records of a dossier wait, in order, that its handler could not apply. */
public interface Parking {

  /**
   * A record that could not be applied, or that comes after one.
   *
   * @param why class and place of the trouble, never content
   */
  record Stuck(Received record, String why) {

    /** One before it is not there, or waits itself. */
    public static final String GAP = "a fact before it is missing or parked";

    /** A rebuild could not place it. */
    public static final String UNFIT = "did not fit in a rebuild";
  }

  /**
   * A dossier that waits.
   *
   * @param owner whose facts wait
   * @param why what stopped the first record
   * @param records in the order of their sequence
   */
  record Parked(String dossierId, Owner owner, String why, Instant since, List<Received> records) {

    public Parked {
      records = List.copyOf(records);
    }
  }

  /**
   * Adds records to those that wait already, whoever else adds or releases some meanwhile; a record
   * that waits already is not added twice.
   */
  void hold(Collection<Stuck> stuck, Instant now);

  /** Parked dossiers, the longest waiting first. */
  List<Parked> list(int limit);

  /** What waits for these dossiers, at most one entry per dossier and owner. */
  List<Parked> find(Collection<String> dossierIds);

  /** What waits for one dossier, at most one entry per owner. */
  default List<Parked> find(String dossierId) {
    return find(List.of(dossierId));
  }

  /** Forgets what waits for a dossier up to a sequence of its owner. */
  void release(String dossierId, Owner owner, long upTo);

  /** How many dossiers wait; one that waits for facts of two owners counts twice. */
  long count();
}
