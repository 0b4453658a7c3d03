package vn.hoso.routing.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.Standstill;

/**
 * What came between the beginning and the end of a way.
 *
 * @param stood every stretch in which the clock stood, oldest first
 * @param correction the last case about an error in the result
 * @param slips with which papers went from agency to agency, oldest first; null in older documents
 * @param beside what the other agencies have open while the citizen keeps all of them waiting; null
 *     where one agency works alone
 */
public record Course(
    List<Standstill> stood,
    @Nullable Correction correction,
    @Nullable List<Slip> slips,
    @Nullable List<Task> beside) {

  static final Course STRAIGHT = new Course(List.of(), null, null, null);

  public Course {
    stood = List.copyOf(stood);
  }

  /** Every hand-over slip, oldest first. */
  public List<Slip> slipsSoFar() {
    return slips == null ? List.of() : slips;
  }

  Course after(@Nullable Standstill it) {
    return it == null
        ? this
        : new Course(
            Stream.concat(stood.stream(), Stream.of(it)).toList(), correction, slips, beside);
  }

  Course with(@Nullable Correction it) {
    return new Course(stood, it, slips, beside);
  }

  Course sending(Slip it) {
    var all = Stream.concat(slipsSoFar().stream(), Stream.of(it)).toList();
    return new Course(stood, correction, all, beside);
  }

  Course received(PapersReceived it) {
    var all = slipsSoFar().stream().map(slip -> slip.received(it)).toList();
    return new Course(stood, correction, all, beside);
  }

  Course beside(@Nullable List<Task> others) {
    return new Course(stood, correction, slips, others);
  }
}
