package vn.hoso.testkit.broken.mongo;

/** Is seen by those who should not. */
public record Shelf(String name) {}
