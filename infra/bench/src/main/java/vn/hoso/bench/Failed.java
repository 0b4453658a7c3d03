package vn.hoso.bench;

import vn.hoso.bench.wire.Reply;

/** Something that cannot go on; the message is the same for all of its kind. */
final class Failed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failed(String what, Reply reply) {
    this("%s: %d %s".formatted(what, reply.status(), reply.member("code")));
  }

  Failed(String kind) {
    super(kind);
  }
}
