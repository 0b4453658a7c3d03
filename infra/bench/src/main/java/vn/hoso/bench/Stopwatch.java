package vn.hoso.bench;

/** Hands every figure to the run that is being measured now; before the first one to nobody. */
final class Stopwatch {

  private volatile Measures now = new Measures();

  /** A new run begins; the one before is complete. */
  Measures next() {
    var next = new Measures();
    now = next;
    return next;
  }

  void request(String what, long nanos) {
    now.request(what, nanos);
  }

  void visible(String after, long nanos) {
    now.visible(after, nanos);
  }

  void life(long nanos) {
    now.life(nanos);
  }

  void lifeSeen(long nanos) {
    now.lifeSeen(nanos);
  }

  void failed(String kind) {
    now.failed(kind);
  }
}
