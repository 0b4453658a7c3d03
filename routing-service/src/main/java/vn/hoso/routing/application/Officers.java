package vn.hoso.routing.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.hoso.routing.domain.Officer;

/** The directory of the staff: who exists, what they may do, when they are away. */
public interface Officers {

  /** The one of that user name. */
  Optional<Officer> find(String user);

  /** All of one agency, by user name. */
  List<Officer> of(String agency);

  /** All who have named this user as a substitute, for whatever days, by user name. */
  List<Officer> replacedBy(String substitute);

  /** Enters somebody unless they are there; whether they were entered. */
  boolean add(Officer officer);

  /**
   * Changes one entry; of two changes at once none is lost.
   *
   * @return as it is now; empty when nobody has that user name
   */
  Optional<Officer> change(String user, UnaryOperator<Officer> change);

  /** Takes somebody out; whether they were there. */
  boolean remove(String user);
}
