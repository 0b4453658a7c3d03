package vn.hoso.routing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.platform.web.Problem;
import vn.hoso.webkit.page.Formats;

/** Puts names and days into the words of a problem; its members stay what programs know them by. */
@Component
class Spoken {

  private final PeopleNames people;
  private final AgencyNames agencies;
  private final Formats formats;

  Spoken(PeopleNames people, AgencyNames agencies, Formats formats) {
    this.people = people;
    this.agencies = agencies;
    this.formats = formats;
  }

  Problem problem(Problem problem) {
    var said = problem;
    for (var member : problem.members().entrySet()) {
      var words = words(member.getKey(), String.valueOf(member.getValue()));
      said = words == null ? said : said.saying(member.getKey(), words);
    }
    return said;
  }

  /** Null where programs and people say the same. */
  private @Nullable String words(String member, String value) {
    return switch (member) {
      case "holder", "officer", "by", "substitute" -> people.of(value);
      case "agency" -> agencies.of(value);
      case "from", "until" -> isDay(value) ? formats.date(LocalDate.parse(value)) : null;
      default -> null;
    };
  }

  private static boolean isDay(String value) {
    return value.length() == "2026-11-26".length();
  }
}
