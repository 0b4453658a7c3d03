package vn.hoso.routing.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Standstill;

/**
 * What came between the beginning and the end of a way.
 *
 * @param stood every stretch in which the clock stood, oldest first
 * @param correction the last case about an error in the result
 */
public record Course(List<Standstill> stood, @Nullable Correction correction) {

  static final Course STRAIGHT = new Course(List.of(), null);

  public Course {
    stood = List.copyOf(stood);
  }

  Course after(@Nullable Standstill it) {
    return it == null
        ? this
        : new Course(Stream.concat(stood.stream(), Stream.of(it)).toList(), correction);
  }

  Course with(@Nullable Correction it) {
    return new Course(stood, it);
  }
}
