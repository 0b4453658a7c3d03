package vn.hoso.testkit.broken.unmarked;

/** Lies in a package that NullAway does not look at. */
record Unmarked() {}
