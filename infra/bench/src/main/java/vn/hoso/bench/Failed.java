package vn.hoso.bench;

import vn.hoso.standalone.office.Answer;

/** A life that cannot go on; the message is the same for all of its kind. */
final class Failed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failed(String what, Answer answer) {
    this("%s: %d %s".formatted(what, answer.status(), answer.problem()));
  }

  Failed(String kind) {
    super(kind);
  }
}
