package vn.hoso.intake;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The pages of intake, without a script: the stories, told of one service. */
class PagesIT
    implements CitizenPageStories,
        CounterPageStories,
        PetitionPageStories,
        AdministrationPageStories {

  private static IntakeUnderTest intake;

  @BeforeAll
  static void start() {
    intake = IntakeUnderTest.startedAt(MovableClock.at("2026-11-26T09:00:00"));
  }

  @AfterAll
  static void stop() {
    intake.close();
    intake.store().close();
  }

  @Override
  public IntakeUnderTest intake() {
    return intake;
  }
}
