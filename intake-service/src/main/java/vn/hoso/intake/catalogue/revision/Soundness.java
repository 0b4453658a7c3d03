package vn.hoso.intake.catalogue.revision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Limit;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.FeeCase;
import vn.hoso.intake.catalogue.PaperCase;
import vn.hoso.intake.catalogue.PaperItem;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.papers.Upload;
import vn.hoso.platform.document.Mistake;

/** What a version has to be besides well written: a procedure that a desk can work with. */
final class Soundness {

  private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}(?:\\.[0-9A-Z.]{3,20})?");
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(3650);
  private static final int LONGEST_NAME = 2000;
  private static final int MOST_SHEETS = 99;
  private static final int LONGEST_SUPPLEMENT = 365;

  private final Revision revision;
  private final ProcedureText text;
  private final Agencies agencies;
  private final LocalDate today;
  private final List<Mistake> mistakes = new ArrayList<>();

  Soundness(Revision revision, Agencies agencies, LocalDate today) {
    this.revision = revision;
    this.text = revision.text();
    this.agencies = agencies;
    this.today = today;
  }

  /** All there are. */
  List<Mistake> mistakes() {
    if (!CODE.matcher(text.code()).matches()) {
      wrong("code", "procedure-code", Map.of("given", text.code()));
    }
    words("name", text.name());
    words("field", text.field());
    if (agencies.deciding(text.decides()).isEmpty()) {
      wrong("decides", "decider-without-agency", Map.of("given", text.decides().name()));
    }
    origin();
    day();
    supplement();
    ways();
    papers();
    for (int i = 0; i < text.results().size(); i++) {
      words("results/" + i + "/name", text.results().get(i).name());
    }
    return mistakes;
  }

  /** It says from which version it was written, and that is still the newest. */
  private void origin() {
    var before = revision.before();
    int newest = before == null ? 0 : before.version();
    if (revision.changesNothing()) {
      return;
    }
    if (text.basedOn() == null && before != null) {
      wrong("basedOn", "based-on-missing", Map.of("version", newest));
    } else if (text.basedOn() != null && text.basedOn() != newest) {
      wrong("basedOn", "based-on-stale", Map.of("given", text.basedOn(), "version", newest));
    }
  }

  private void day() {
    var before = revision.before();
    if (revision.from().isBefore(today)) {
      wrong("from", "from-past", Map.of("given", revision.from(), "today", today));
    } else if (before != null && revision.from().isBefore(before.validFrom())) {
      wrong(
          "from",
          "from-before-newest",
          Map.of(
              "given", revision.from(), "version", before.version(), "newest", before.validFrom()));
    }
  }

  private void supplement() {
    var days = text.supplementDays();
    if (days != null && (days < 1 || days > LONGEST_SUPPLEMENT)) {
      wrong("supplementDays", "supplement-days", Map.of("given", days, "most", LONGEST_SUPPLEMENT));
    }
  }

  private void ways() {
    if (text.ways().isEmpty()) {
      wrong("ways", "ways-missing", Map.of());
    }
    Set<Object> channels = new HashSet<>();
    for (int i = 0; i < text.ways().size(); i++) {
      var way = text.ways().get(i);
      var path = "ways/" + i;
      if (!channels.add(way.channel())) {
        wrong(path + "/channel", "way-repeated", Map.of("given", way.channel().name()));
      }
      limit(path + "/limit/value", way.limit());
      if (way.fee() != null) {
        fee(path + "/fee", way.fee());
      }
      feeCases(path + "/feeCases/", way.feeCases());
    }
  }

  private void fee(String path, long fee) {
    if (fee < 0) {
      wrong(path, "fee-negative", Map.of("given", fee));
    }
  }

  private void feeCases(String path, @Nullable List<FeeCase> cases) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; cases != null && i < cases.size(); i++) {
      var it = cases.get(i);
      key(path + i, it.key(), keys);
      words(path + i + "/name", it.name());
      fee(path + i + "/amount", it.amount());
    }
  }

  /** Null is fit: the agency confirms a limit at acceptance, and the pages say so. */
  private void limit(String path, @Nullable Limit limit) {
    if (limit == null) {
      return;
    }
    boolean sameDay = limit.unit() == Limit.Unit.SAME_DAY;
    if (sameDay && limit.value().signum() != 0) {
      wrong(path, "limit-same-day", Map.of("given", limit.value()));
    } else if (!sameDay && (limit.value().signum() <= 0 || limit.value().compareTo(LONGEST) > 0)) {
      wrong(path, "limit-range", Map.of("given", limit.value()));
    }
  }

  private void papers() {
    Set<String> common = new HashSet<>();
    papers("papers", text.papers(), common);
    var cases = text.cases() == null ? List.<PaperCase>of() : text.cases();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < cases.size(); i++) {
      var it = cases.get(i);
      key("cases/" + i, it.key(), keys);
      words("cases/" + i + "/name", it.name());
      papers("cases/" + i + "/papers", it.papers(), new HashSet<>(common));
    }
  }

  private void papers(String path, List<PaperItem> papers, Set<String> keys) {
    for (int i = 0; i < papers.size(); i++) {
      var it = papers.get(i);
      var at = path + "/" + i;
      key(at, it.key(), keys);
      words(at + "/name", it.name());
      sheets(at + "/originals", it.originals());
      sheets(at + "/copies", it.copies());
    }
  }

  private void key(String path, String key, Set<String> keys) {
    if (!KEY.matcher(key).matches() || key.equals(Upload.OTHER)) {
      wrong(path + "/key", "key-unfit", Map.of("given", key));
    } else if (!keys.add(key)) {
      wrong(path + "/key", "key-taken", Map.of("given", key));
    }
  }

  private void sheets(String path, int count) {
    if (count < 0 || count > MOST_SHEETS) {
      wrong(path, "sheets-range", Map.of("given", count));
    }
  }

  private void words(String path, String words) {
    if (words.isBlank()) {
      wrong(path, "words-missing", Map.of());
    } else if (words.length() > LONGEST_NAME) {
      wrong(path, "words-too-long", Map.of("most", LONGEST_NAME));
    }
  }

  private void wrong(String path, String code, Map<String, Object> facts) {
    mistakes.add(revision.places().mistake(path, code, facts));
  }
}
