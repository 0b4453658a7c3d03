package vn.hoso.testkit.broken.domain;

import java.util.UUID;

/** Breaks replay by making an id. */
final class ChanceInDomain {
  UUID id() {
    return UUID.randomUUID();
  }
}
