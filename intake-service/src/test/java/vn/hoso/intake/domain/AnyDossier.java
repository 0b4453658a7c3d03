package vn.hoso.intake.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.intake.application.Fees;
import vn.hoso.intake.application.Promises;
import vn.hoso.intake.catalogue.Exemption;
import vn.hoso.intake.catalogue.Exemptions;
import vn.hoso.intake.catalogue.FeeCase;
import vn.hoso.intake.catalogue.PaperCase;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.Way;
import vn.hoso.intake.catalogue.revision.AnyProcedure;

/** A dossier of any procedure there could be, as the desk takes it in and accepts it. */
record AnyDossier(Submission submission, IntakeCommand.SetFee fee, IntakeCommand.Accept accept) {

  private static final Promises PROMISES = new Promises(Calendars.vietnam());
  private static final Exemptions EXEMPTIONS =
      new Exemptions(List.of(new Exemption("nua", "Giảm một nửa", "Luật Phí và lệ phí", 50)));

  /** Where the catalogue is silent the officer says it. */
  private static final Limit FIVE_DAYS = new Limit(BigDecimal.valueOf(5), Limit.Unit.WORKING_DAY);

  private static final long OFFICERS_FEE = 30_000;

  static Arbitrary<AnyDossier> any() {
    return AnyProcedure.sound()
        .flatMap(
            it ->
                Combinators.combine(
                        Arbitraries.of(it.ways()),
                        Arbitraries.of("H26.12", "G01.H26.12"),
                        Arbitraries.of("H26.12", "G01.H26"),
                        Arbitraries.integers().between(0, 5 * 24 * 60),
                        Arbitraries.of("nua").injectNull(0.5))
                    .as(
                        (way, receiving, competent, earlier, exemption) ->
                            of(it, way, receiving, competent, earlier, exemption)));
  }

  IntakeCommand.Submit submit() {
    return new IntakeCommand.Submit(submission, 1, List.of());
  }

  private static AnyDossier of(
      ProcedureText text,
      Way way,
      String receiving,
      String competent,
      int minutesEarlier,
      @Nullable String exemption) {
    var procedures = AnyProcedure.catalogue(text);
    var version = procedures.version(AnyProcedure.CODE, 1).orElseThrow();
    var at = Life.MORNING.minus(Duration.ofMinutes(minutesEarlier));
    var submission = submission(version, way, receiving, competent, at);
    var cases = Objects.requireNonNullElse(way.feeCases(), List.<FeeCase>of());
    var choice =
        new Fees.Choice(
            cases.isEmpty() ? null : cases.getLast().key(),
            way.fee() == null ? OFFICERS_FEE : null,
            exemption);
    var price = (Fees.Priced.Price) new Fees(procedures, EXEMPTIONS).price(submission, choice);
    var fee =
        new IntakeCommand.SetFee(
            Life.MORNING,
            "tiepnhan",
            price.listed(),
            price.amount(),
            price.first(),
            price.exemption() == null ? null : Life.WORDS);
    var limit = Objects.requireNonNullElse(way.limit(), FIVE_DAYS);
    var promise = PROMISES.promise(limit, competent, at);
    return new AnyDossier(
        submission,
        fee,
        new IntakeCommand.Accept(Life.MORNING, "tiepnhan", Life.CODE, limit, promise, fee));
  }

  private static Submission submission(
      ProcedureVersion version, Way way, String receiving, String competent, Instant at) {
    var online = way.channel() == Channel.ONLINE;
    var cases = version.content().allCases().stream().map(PaperCase::key);
    return new Submission(
        at,
        version.procedure(),
        way.channel(),
        receiving,
        competent,
        "hash",
        Life.WORDS,
        online ? PROMISES.answerBy(receiving, at) : null,
        cases.findFirst().orElse(null),
        null);
  }
}
