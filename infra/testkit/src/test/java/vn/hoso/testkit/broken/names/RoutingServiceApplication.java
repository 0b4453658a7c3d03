package vn.hoso.testkit.broken.names;

/** Keeps the rule: a service's entry is named after the service. */
record RoutingServiceApplication() {}
