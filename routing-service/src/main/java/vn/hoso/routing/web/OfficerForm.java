package vn.hoso.routing.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the forms of the directory's page, as text, to be shown again. */
record OfficerForm(
    @Nullable String user,
    @Nullable String name,
    @Nullable List<String> role,
    @Nullable String from,
    @Nullable String until,
    @Nullable String substitute) {

  static final OfficerForm NOTHING = new OfficerForm(null, null, null, null, null, null);

  @Nullable LocalDate firstDay() {
    return day(from);
  }

  @Nullable LocalDate lastDay() {
    return day(until);
  }

  /** Whether a box stays ticked. */
  public boolean hasRole(String word) {
    return role != null && role.contains(word);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
