package vn.hoso.intake.catalogue.revision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.Decider;
import vn.hoso.intake.catalogue.FeeCase;
import vn.hoso.intake.catalogue.PaperCase;
import vn.hoso.intake.catalogue.PaperItem;
import vn.hoso.intake.catalogue.ProcedureContent.Result;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.catalogue.ProcedureVersion.Audit;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.catalogue.ProceduresInMemory;
import vn.hoso.intake.catalogue.SeedFile;
import vn.hoso.intake.catalogue.Way;
import vn.hoso.platform.document.YamlWriter;

/** Any procedure that an administrator could put in force, put in force as they do it. */
public final class AnyProcedure {

  public static final String CODE = "9.000001";

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final Audit AUDIT = new Audit("quantri", Instant.parse("2026-11-20T02:00:00Z"));

  private static final Agencies AGENCIES = SeedFile.agencies();
  private static final EnumSet<Channel> CHANNELS =
      EnumSet.of(Channel.ONLINE, Channel.DIRECT, Channel.POST);
  private static final int MOST_ITEMS = 3;

  /** Words that YAML takes for something else unless they are written with care. */
  private static final Arbitrary<String> WORDS =
      Arbitraries.of("Tờ khai", "Một: hai", "- ba", "null", "1.5", "# bốn", "\"năm\"", "no, {6}");

  private AnyProcedure() {}

  /** With its channels, limits, fees, papers and cases. */
  public static Arbitrary<ProcedureText> sound() {
    return Combinators.combine(
            Combinators.combine(WORDS, WORDS, Arbitraries.of(Decider.values())).as(Head::new),
            flags(),
            flags(),
            Arbitraries.of(CHANNELS).set().ofMinSize(1).flatMap(AnyProcedure::ways),
            papers(""),
            cases().injectNull(0.5),
            WORDS.map(it -> new Result(null, it)).list().ofMaxSize(MOST_ITEMS))
        .as(
            (head, sensitive, reference, ways, papers, cases, results) ->
                new ProcedureText(
                    CODE,
                    null,
                    null,
                    head.name,
                    head.field,
                    head.decides,
                    null,
                    sensitive,
                    reference,
                    null,
                    ways.size() % 2 == 0 ? null : 10 * ways.size(),
                    ways,
                    papers,
                    cases,
                    results));
  }

  /** A catalogue with nothing but this procedure, which the validator let through. */
  public static Procedures catalogue(ProcedureText procedure) {
    var procedures = new ProceduresInMemory();
    var looked = revisions(procedures).put(YamlWriter.write(procedure), AUDIT, TODAY);
    if (looked instanceof Revisions.Looked.Unsound(var mistakes)) {
      throw new AssertionError(YamlWriter.write(procedure) + " is refused: " + mistakes);
    }
    return procedures;
  }

  static Revisions revisions(Procedures procedures) {
    return new Revisions(new Catalogue(procedures), procedures, AGENCIES);
  }

  private record Head(String name, String field, Decider decides) {}

  private static Arbitrary<@Nullable Boolean> flags() {
    return Arbitraries.of(true, false).injectNull(0.4);
  }

  private static Arbitrary<List<Way>> ways(Set<Channel> channels) {
    var ways = new ArrayList<Arbitrary<Way>>();
    for (var channel : EnumSet.copyOf(channels)) {
      ways.add(
          Combinators.combine(limits().injectNull(0.2), fees().injectNull(0.2), flags(), feeCases())
              .as((limit, fee, first, cases) -> new Way(channel, limit, fee, null, first, cases)));
    }
    return Combinators.combine(ways).as(it -> it);
  }

  private static Arbitrary<Long> fees() {
    return Arbitraries.of(0L, 8_000L, 200_000L, 9_999_999L);
  }

  private static Arbitrary<List<FeeCase>> feeCases() {
    return Combinators.combine(WORDS, fees())
        .as((name, amount) -> new FeeCase("", name, amount))
        .list()
        .ofMaxSize(MOST_ITEMS)
        .map(
            list ->
                IntStream.range(0, list.size())
                    .mapToObj(i -> new FeeCase("t" + i, list.get(i).name(), list.get(i).amount()))
                    .toList());
  }

  private static Arbitrary<Limit> limits() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Limit(BigDecimal.ZERO, Limit.Unit.SAME_DAY)),
        Combinators.combine(
                Arbitraries.bigDecimals().between(new BigDecimal("0.5"), BigDecimal.TEN).ofScale(1),
                Arbitraries.of(
                    Limit.Unit.HOUR,
                    Limit.Unit.WORKING_DAY,
                    Limit.Unit.CALENDAR_DAY,
                    Limit.Unit.MONTH))
            .as(Limit::new));
  }

  private static Arbitrary<List<PaperItem>> papers(String prefix) {
    return Combinators.combine(
            WORDS,
            Arbitraries.integers().between(0, 99),
            Arbitraries.integers().between(0, 99),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (name, originals, copies, needed, data) ->
                new PaperItem("", name, originals, copies, needed, data))
        .list()
        .ofMaxSize(MOST_ITEMS)
        .map(list -> keyed(prefix, list));
  }

  private static List<PaperItem> keyed(String prefix, List<PaperItem> list) {
    return IntStream.range(0, list.size())
        .mapToObj(i -> keyed(prefix + "giay-" + i, list.get(i)))
        .toList();
  }

  private static PaperItem keyed(String key, PaperItem it) {
    return new PaperItem(key, it.name(), it.originals(), it.copies(), it.required(), it.byData());
  }

  private static Arbitrary<List<PaperCase>> cases() {
    return Arbitraries.integers()
        .between(1, MOST_ITEMS)
        .flatMap(
            count ->
                Combinators.combine(
                        IntStream.range(0, count).mapToObj(AnyProcedure::paperCase).toList())
                    .as(it -> it));
  }

  private static Arbitrary<PaperCase> paperCase(int number) {
    return Combinators.combine(WORDS, papers("th-" + number + "-"))
        .as((name, papers) -> new PaperCase("th-" + number, name, papers));
  }
}
