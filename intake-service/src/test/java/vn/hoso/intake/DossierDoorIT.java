package vn.hoso.intake;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoso.testkit.EventLog;
import vn.hoso.testkit.FactReader;

/** Dossiers as JSON, from HTTP to facts on the broker: the stories, told of one service. */
@ExtendWith(EventLog.class)
class DossierDoorIT
    implements HandInStories,
        AcceptanceStories,
        SupplementStories,
        MoneyStories,
        RatingStories,
        PaperStories,
        ProcedureStories,
        PetitionStories,
        RepeatedPetitionStories,
        PetitionFileStories {

  private static IntakeUnderTest intake;
  private static FactReader facts;

  @BeforeAll
  static void start() {
    intake = IntakeUnderTest.startedAt(MovableClock.at("2026-11-25T09:00:00"));
    facts = FactReader.of("dossier.intake.v1", "petition.intake.v1");
  }

  @AfterAll
  static void stop() {
    facts.close();
    intake.close();
    intake.store().close();
  }

  @Override
  public IntakeUnderTest intake() {
    return intake;
  }

  @Override
  public FactReader facts() {
    return facts;
  }
}
