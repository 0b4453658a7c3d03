package vn.hoso.intake.catalogue.revision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.intake.catalogue.FeeCase;
import vn.hoso.intake.catalogue.PaperCase;
import vn.hoso.intake.catalogue.PaperItem;
import vn.hoso.intake.catalogue.ProcedureContent.Result;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.catalogue.Way;
import vn.hoso.platform.document.YamlWriter;
import vn.hoso.platform.testing.Mistaken;

/** A sound procedure with something wrong at one place of it, in every way there is. */
final class AnyFlaw {

  private final ProcedureText sound;
  private final List<Supplier<Mistaken>> all = new ArrayList<>();

  private AnyFlaw(ProcedureText sound) {
    this.sound = sound;
  }

  /** Everything that can be wrong with it, each written down when it is asked for. */
  static List<Supplier<Mistaken>> in(ProcedureText sound) {
    var flaws = new AnyFlaw(sound);
    flaws.ofTheHead();
    flaws.ofItsWays();
    flaws.ofItsFees();
    flaws.ofItsPapers();
    flaws.ofThePen();
    return List.copyOf(flaws.all);
  }

  private void ofTheHead() {
    head("1.00119", null, null, "Thử", "code", "procedure-code", "1.00119");
    head("9.000001", 3, null, "Thử", "basedOn", "based-on-stale", "3");
    head("9.000001", null, LocalDate.of(2026, 11, 1), "Thử", "from", "from-past", "2026-11-01");
    head("9.000001", null, null, "", "name", "words-missing", "''");
    head("9.000001", null, null, "d".repeat(2001), "name", "words-too-long", "ddd");
    var result = List.of(new Result(null, " "));
    add(with(sound.ways(), sound.papers(), null, result), "results/0/name", "words-missing", " ");
  }

  private void ofItsWays() {
    add(with(List.of(), sound.papers(), null, List.of()), "ways", "ways-missing", "[]");
    var twice = Stream.concat(sound.ways().stream(), Stream.of(sound.ways().getFirst())).toList();
    var channel = sound.ways().getFirst().channel().name();
    ways(twice, "ways/" + sound.ways().size() + "/channel", "way-repeated", channel);
    limit("0", Limit.Unit.WORKING_DAY, "limit-range", "0");
    limit("-2.5", Limit.Unit.HOUR, "limit-range", "-2.5");
    limit("3651", Limit.Unit.CALENDAR_DAY, "limit-range", "3651");
    limit("1", Limit.Unit.SAME_DAY, "limit-same-day", "1");
  }

  private void ofItsFees() {
    ways(List.of(way(null, -5L, null)), "ways/0/fee", "fee-negative", "-5");
    fees(List.of(new FeeCase("a", "Một", -1)), "0/amount", "fee-negative", "-1");
    fees(List.of(new FeeCase("A B", "Một", 1)), "0/key", "key-unfit", "A B");
    fees(List.of(new FeeCase("a", "", 1)), "0/name", "words-missing", "''");
    fees(
        List.of(new FeeCase("a", "Một", 1), new FeeCase("a", "Hai", 2)), "1/key", "key-taken", "a");
  }

  private void ofItsPapers() {
    papers(List.of(paper("A B", 1, 1)), "0/key", "key-unfit", "A B");
    papers(List.of(paper("bo-sung", 1, 1)), "0/key", "key-unfit", "bo-sung");
    papers(List.of(paper("a", 1, 1), paper("a", 1, 1)), "1/key", "key-taken", "a");
    papers(List.of(paper("a", 100, 1)), "0/originals", "sheets-range", "100");
    papers(List.of(paper("a", 1, -1)), "0/copies", "sheets-range", "-1");
    var same = List.of(new PaperCase("a", "Một", List.of(paper("giay", 1, 1))));
    add(
        with(sound.ways(), List.of(paper("giay", 1, 1)), same, List.of()),
        "cases/0/papers/0/key",
        "key-taken",
        "giay");
    var twice = new PaperCase("a", "Một", List.of());
    add(
        with(sound.ways(), List.of(), List.of(twice, twice), List.of()),
        "cases/1/key",
        "key-taken",
        "a");
  }

  /** What is not even well written. */
  private void ofThePen() {
    var text = YamlWriter.write(sound);
    pen(text.replaceFirst("\nfield:", "\nfeild:"), "/0/feild", "yaml-key-unknown", "feild");
    pen(text.replaceFirst("\nfield:.*\n", "\n"), "/0/field", "yaml-key-missing", "code");
    pen(
        text.replaceFirst("decides: \\w+", "decides: OTHER_WORLD"),
        "/0/decides",
        "yaml-word-unknown",
        "OTHER_WORLD");
    pen(
        text.replaceFirst("\nways:", "\nways: không\nnote:"),
        "/0/ways",
        "yaml-list-expected",
        "không");
    var days = text.replaceFirst("supplementDays: .*\n", "") + "supplementDays: ";
    pen(days + "0\n", "/0/supplementDays", "supplement-days", "0");
    pen(days + "366\n", "/0/supplementDays", "supplement-days", "366");
    pen(text + "from: 2026-02-30\n", "/0/from", "yaml-date-impossible", "2026-02-30");
    pen(text + "code: lại\n", "/0/code", "yaml-key-repeated", "code");
    pen(text + "? [", "", "yaml-unreadable", "");
  }

  private void head(
      String code,
      @Nullable Integer basedOn,
      @Nullable LocalDate from,
      String name,
      String path,
      String mistake,
      String stands) {
    var it =
        new ProcedureText(
            code,
            basedOn,
            from,
            name,
            sound.field(),
            sound.decides(),
            null,
            null,
            null,
            null,
            null,
            sound.ways(),
            sound.papers(),
            sound.cases(),
            sound.results());
    add(it, path, mistake, stands);
  }

  private void limit(String value, Limit.Unit unit, String code, String stands) {
    var limit = new Limit(new BigDecimal(value), unit);
    ways(List.of(way(limit, null, null)), "ways/0/limit/value", code, stands);
  }

  private void fees(List<FeeCase> cases, String path, String code, String stands) {
    ways(List.of(way(null, 0L, cases)), "ways/0/feeCases/" + path, code, stands);
  }

  private void ways(List<Way> ways, String path, String code, String stands) {
    add(with(ways, sound.papers(), null, sound.results()), path, code, stands);
  }

  private void papers(List<PaperItem> papers, String path, String code, String stands) {
    add(with(sound.ways(), papers, null, sound.results()), "papers/" + path, code, stands);
  }

  private void add(ProcedureText it, String path, String code, String stands) {
    all.add(() -> new Mistaken(YamlWriter.write(it), "/0/" + path, code, stands));
  }

  private void pen(String text, String path, String code, String stands) {
    all.add(() -> new Mistaken(text, path, code, stands));
  }

  private ProcedureText with(
      List<Way> ways,
      List<PaperItem> papers,
      @Nullable List<PaperCase> cases,
      List<Result> results) {
    return new ProcedureText(
        sound.code(),
        null,
        null,
        "Thử",
        sound.field(),
        sound.decides(),
        null,
        null,
        null,
        null,
        null,
        ways,
        papers,
        cases,
        results);
  }

  private static Way way(@Nullable Limit limit, @Nullable Long fee, @Nullable List<FeeCase> cases) {
    return new Way(Channel.DIRECT, limit, fee, null, null, cases);
  }

  private static PaperItem paper(String key, int originals, int copies) {
    return new PaperItem(key, "Tờ khai", originals, copies, true, false);
  }
}
