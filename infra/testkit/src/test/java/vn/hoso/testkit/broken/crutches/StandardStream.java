package vn.hoso.testkit.broken.crutches;

/** Prints instead of logging. */
final class StandardStream {
  void say() {
    System.out.println("hello");
  }
}
