package vn.hoso.routing;

import static vn.hoso.routing.Facts.at;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoso.contract.Owner;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.FactReader;

/** The whole service over Kafka and HTTP: the stories, told of one service. */
@ExtendWith(EventLog.class)
class RoutingServiceIT
    implements StepStories, DoorStories, WaitingStories, LegStories, ClockStories, WorklistStories {

  private static RoutingUnderTest routing;
  private static FactReader facts;

  @BeforeAll
  static void start() {
    routing = RoutingUnderTest.startedAt(at("2026-11-25T09:00"));
    facts = FactReader.of(Owner.ROUTING.topic());
  }

  @AfterAll
  static void stop() {
    facts.close();
    routing.close();
  }

  @BeforeEach
  void nineOClock() {
    routing.time(at("2026-11-25T09:00"));
  }

  @Override
  public RoutingUnderTest routing() {
    return routing;
  }

  @Override
  public FactReader facts() {
    return facts;
  }
}
