package vn.hoso.e2e.drill;

import java.time.Duration;

/**
 * Something that goes wrong.
 *
 * @param name as the table says it
 * @param strikes makes it happen
 * @param lasts how long it is left like that
 * @param ends mends it, or does what an operator does then
 */
record Fault(String name, Deed strikes, Duration lasts, Deed ends) {

  /** A step of a drill. */
  @FunctionalInterface
  interface Deed {
    void on(Centre centre, Clients load);

    default Deed then(Deed next) {
      return (centre, load) -> {
        on(centre, load);
        next.on(centre, load);
      };
    }
  }

  static Fault of(String name, Deed strikes, Duration lasts, Deed ends) {
    return new Fault(name, strikes, lasts, ends);
  }
}
