package vn.hoso.routing;

import static vn.hoso.routing.Facts.at;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The pages of the desk, without a script: the stories, told of one service. */
class PagesIT implements DossierPageStories, LeaderPageStories {

  private static RoutingUnderTest routing;

  @BeforeAll
  static void start() {
    routing = RoutingUnderTest.startedAt(at("2026-11-25T09:00"));
  }

  @AfterAll
  static void stop() {
    routing.close();
  }

  @Override
  public RoutingUnderTest routing() {
    return routing;
  }
}
