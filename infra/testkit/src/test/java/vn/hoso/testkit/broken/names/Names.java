package vn.hoso.testkit.broken.names;

/** Holds one class for each ending that says nothing. */
final class Names {
  private Names() {}

  record RoutingImpl() {}

  record RoutingService() {}

  record RoutingManager() {}

  record RoutingHelper() {}

  record RoutingUtil() {}

  record RoutingUtils() {}

  record RoutingDto() {}

  record RoutingProcessor() {}
}
