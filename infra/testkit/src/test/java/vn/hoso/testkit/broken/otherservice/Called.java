package vn.hoso.testkit.broken.otherservice;

/** Is called by another service. */
public record Called() {}
