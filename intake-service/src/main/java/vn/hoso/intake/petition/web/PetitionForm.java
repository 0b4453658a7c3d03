package vn.hoso.intake.petition.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.intake.papers.Upload;
import vn.hoso.intake.petition.Letter;

/**
 * A petition as a form or a JSON body has it.
 *
 * @param sentAt of an officer's entry: when the citizen sent it, as local time in Hà Nội
 */
record PetitionForm(
    @Nullable Kind kind,
    @Nullable Way way,
    @Nullable String agency,
    @Nullable String words,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String dossier,
    @Nullable String sentAt) {

  static final PetitionForm EMPTY = about(null);

  static PetitionForm about(@Nullable String dossier) {
    return new PetitionForm(null, null, null, null, null, null, null, dossier, null);
  }

  static PetitionForm at(String agency) {
    return new PetitionForm(null, null, agency, null, null, null, null, null, null);
  }

  /** What a citizen sends comes through the portal, and now. */
  Letter byCitizen(String attempt, List<Upload> files) {
    return letter(attempt, Way.PORTAL, null, null, files);
  }

  Letter byOfficer(String attempt, String user, List<Upload> files) {
    return letter(attempt, way == null ? Way.HOTLINE : way, user, parsedSentAt(), files);
  }

  boolean hasUnreadableSentAt() {
    return !text(sentAt).isEmpty() && parsedSentAt() == null;
  }

  private Letter letter(
      String attempt, Way as, @Nullable String by, @Nullable Instant since, List<Upload> files) {
    return new Letter(
        attempt,
        kind,
        as,
        by,
        since,
        text(agency),
        text(words),
        text(name).replaceAll("\\s+", " "),
        text(phone),
        text(email),
        text(dossier),
        files);
  }

  private @Nullable Instant parsedSentAt() {
    try {
      return text(sentAt).isEmpty()
          ? null
          : LocalDateTime.parse(text(sentAt)).atZone(WorkingCalendar.ZONE).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Ids only: what people type is never written to a log by accident. */
  @Override
  public String toString() {
    return "PetitionForm[" + way + "]";
  }
}
