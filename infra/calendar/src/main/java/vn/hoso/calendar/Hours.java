package vn.hoso.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The working blocks of one day, in order; answers in minutes since midnight. */
record Hours(List<Block> blocks) {

  static final Hours NONE = new Hours(List.of());
  static final int MIDNIGHT = 24 * 60;

  Hours {
    blocks = List.copyOf(blocks);
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).opens() <= blocks.get(i - 1).closes()) {
        throw new IllegalArgumentException("blocks must follow each other with a break between");
      }
    }
  }

  static Hours parse(String blocks) {
    return new Hours(Arrays.stream(blocks.strip().split("\\s+")).map(Block::parse).toList());
  }

  boolean closed() {
    return blocks.isEmpty();
  }

  int opening() {
    return blocks.getFirst().opens();
  }

  int closing() {
    return blocks.getLast().closes();
  }

  int minutes() {
    return minutesBetween(0, MIDNIGHT);
  }

  int minutesBetween(int from, int to) {
    int sum = 0;
    for (Block block : blocks) {
      sum += block.minutesBetween(from, to);
    }
    return sum;
  }

  /** The first working minute at or after the given one. */
  OptionalInt snap(int minute) {
    for (Block block : blocks) {
      if (minute < block.closes()) {
        return OptionalInt.of(Math.max(minute, block.opens()));
      }
    }
    return OptionalInt.empty();
  }

  /** Where {@code minutes} of work, at least one, end that begin at {@code from}. */
  int advance(int from, long minutes) {
    long left = minutes;
    for (Block block : blocks) {
      int available = block.minutesBetween(from, MIDNIGHT);
      if (available > 0 && left <= available) {
        return (int) (block.closes() - available + left);
      }
      left -= available;
    }
    throw new IllegalArgumentException("less than " + minutes + " minutes are left in " + this);
  }

  /** Where {@code minutes} of work, at least one, begin that end at {@code to}. */
  int retreat(int to, long minutes) {
    long left = minutes;
    for (Block block : blocks.reversed()) {
      int available = block.minutesBetween(0, to);
      if (available > 0 && left <= available) {
        return (int) (block.opens() + available - left);
      }
      left -= available;
    }
    throw new IllegalArgumentException("less than " + minutes + " minutes lie before in " + this);
  }
}
