package vn.hoso.testkit.broken.oneservice;

import vn.hoso.testkit.broken.otherservice.Called;

/** Breaks the wall between two services. */
record Caller(Called called) {}
