package vn.hoso.routing.domain;

import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.CALENDARS;
import static vn.hoso.routing.domain.Samples.NINE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.hoso.calendar.Calendars;
import vn.hoso.calendar.Holidays;
import vn.hoso.calendar.SpecialDay;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.routing.Flows;
import vn.hoso.routing.domain.RuleSet.AfterSupplement;
import vn.hoso.routing.flows.AnyBook;
import vn.hoso.routing.flows.FlowBookText;

/** Worlds of every kind: what ships, and whatever else the validator would let through. */
final class Worlds {

  private static final int TWO_WEEKS = 14 * 24 * 60;

  /** The table that ships, and two that were changed after the promise. */
  private static final List<Calendars> CALENDARS_OF_NOW =
      List.of(CALENDARS, CALENDARS, off("2026-12-02"), off("2026-12-14"));

  private Worlds() {}

  static Arbitrary<World> any() {
    return Arbitraries.frequencyOf(Tuple.of(1, shipped()), Tuple.of(4, invented()));
  }

  private static Arbitrary<World> shipped() {
    var procedures = Flows.ALL.stream().flatMap(it -> it.procedures().stream()).sorted().toList();
    return Arbitraries.of(procedures).map(World::shipped);
  }

  /** The dossier is made for a book afterwards: what depends on what was drawn is drawn slowly. */
  private static Arbitrary<World> invented() {
    return Combinators.combine(
            AnyBook.sound(),
            rules(),
            Arbitraries.of(CALENDARS_OF_NOW),
            dossiers(),
            Arbitraries.integers().greaterOrEqual(0))
        .as(
            (book, rules, now, dossier, which) ->
                new World(AnyBook.processes(book), rules, now, dossier.apply(code(book, which))));
  }

  private static String code(FlowBookText book, int which) {
    var codes = book.flows().stream().flatMap(it -> it.procedures().stream()).toList();
    var code = codes.get(which % codes.size());
    return code.equals(Flow.EVERY_OTHER) ? "9.999999" : code;
  }

  /** One in force at acceptance, and another before a long history ends. */
  private static Arbitrary<RuleSets> rules() {
    var rule = Arbitraries.of(AfterSupplement.values());
    return Combinators.combine(rule, rule)
        .as(
            (first, next) ->
                new RuleSets(
                    List.of(
                        new RuleSet("first", LocalDate.EPOCH, first, null),
                        new RuleSet("next", LocalDate.parse("2026-12-11"), next, null))));
  }

  /** By the code of their procedure. */
  private static Arbitrary<Function<String, List<IntakeEvent>>> dossiers() {
    return Combinators.combine(
            submissions(), fees(), limits(), Arbitraries.integers().between(0, 9))
        .as(
            (submitted, fee, limit, ten) ->
                code -> beginning(submitted.apply(code), fee, limit, ten > 0));
  }

  private static List<IntakeEvent> beginning(
      DossierSubmitted submitted, long fee, Limit limit, boolean promised) {
    var at = submitted.at();
    var promise = promised ? promise(submitted.competentAgency(), limit, at) : null;
    return List.of(
        submitted,
        new FeeSet(at, "tiepnhan", fee, fee, fee > 0, null),
        new DossierAccepted(at, "H26.12-261125-0001", "R-1", "tiepnhan", limit, promise));
  }

  /** The same dossier, handed in and accepted at another moment. */
  static World acceptedAt(World it, Instant at) {
    var submitted = it.submission();
    var accepted = it.acceptance();
    var promise = accepted.promise() == null ? null : promise(it.agency(), accepted.limit(), at);
    return new World(
        it.processes(),
        it.rules(),
        it.calendars(),
        List.of(
            new DossierSubmitted(
                at,
                submitted.procedure(),
                submitted.channel(),
                submitted.receivingAgency(),
                submitted.competentAgency(),
                submitted.lookupHash(),
                submitted.person(),
                submitted.papers(),
                submitted.answerBy()),
            new DossierAccepted(
                at,
                accepted.code(),
                accepted.receipt(),
                accepted.by(),
                accepted.limit(),
                promise)));
  }

  private static Promise promise(String agency, Limit limit, Instant at) {
    return Promises.of(CALENDARS.of(agency).due(Promises.limit(limit), at));
  }

  private static Arbitrary<Function<String, DossierSubmitted>> submissions() {
    var agency = Arbitraries.of("H26.12", "H26.7", "G01.H26.3");
    return Combinators.combine(
            Arbitraries.integers().between(0, TWO_WEEKS),
            Arbitraries.of(Channel.values()),
            agency,
            agency)
        .as(
            (minutes, channel, receiving, competent) ->
                code ->
                    new DossierSubmitted(
                        NINE.plus(minutes, ChronoUnit.MINUTES),
                        new Procedure(code, 1, "Thủ tục", "Lĩnh vực", false),
                        channel,
                        receiving,
                        competent,
                        "lookup-hash",
                        BOX,
                        3,
                        null));
  }

  /** In đồng, collected before processing; zero where there is none. */
  private static Arbitrary<Long> fees() {
    return Arbitraries.of(0L, 0L, 8_000L, 200_000L);
  }

  private static Arbitrary<Limit> limits() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Limit(BigDecimal.ZERO, Limit.Unit.SAME_DAY)),
        limits(Limit.Unit.HOUR, "0.5", "80"),
        limits(Limit.Unit.WORKING_DAY, "0.5", "40"),
        limits(Limit.Unit.CALENDAR_DAY, "1", "60"),
        limits(Limit.Unit.MONTH, "0.5", "3"));
  }

  private static Arbitrary<Limit> limits(Limit.Unit unit, String least, String most) {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal(least), new BigDecimal(most))
        .ofScale(1)
        .map(it -> new Limit(it, unit));
  }

  private static Calendars off(String day) {
    var off =
        new SpecialDay(
            LocalDate.parse(day), SpecialDay.Kind.OFF, "Nghỉ bù", SpecialDay.Status.OFFICIAL);
    return Calendars.under(Holidays.vietnam().and(Holidays.of("more", List.of(off))));
  }
}
