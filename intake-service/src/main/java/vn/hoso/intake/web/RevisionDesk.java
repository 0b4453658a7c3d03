package vn.hoso.intake.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.intake.catalogue.Folded;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.ProcedureVersion.Audit;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.catalogue.revision.Revision;
import vn.hoso.intake.catalogue.revision.Revisions;
import vn.hoso.intake.catalogue.revision.Revisions.Looked;
import vn.hoso.platform.document.Difference;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.document.YamlWriter;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;

/** What page and JSON of the catalogue's administration share. */
@Component
final class RevisionDesk {

  private static final int MOST = 10_000;

  private final Revisions revisions;
  private final Procedures procedures;
  private final Clock clock;

  RevisionDesk(Revisions revisions, Procedures procedures, Clock clock) {
    this.revisions = revisions;
    this.procedures = procedures;
    this.clock = clock;
  }

  static void require(Staff staff) {
    staff.requireRole(Role.ADMINISTRATOR);
  }

  List<ProcedureVersion> found(String q, int limit) {
    return procedures.search(Folded.words(q), false, today(), limit);
  }

  String export(String q) {
    var codes = found(q, MOST).stream().map(ProcedureVersion::code).distinct().toList();
    var newest = procedures.newest(codes);
    return YamlWriter.write(
        codes.stream()
            .flatMap(it -> Stream.ofNullable(newest.get(it)))
            .map(ProcedureText::of)
            .toList());
  }

  String exportOf(String code) {
    return YamlWriter.write(ProcedureText.of(history(code).getFirst()));
  }

  /** Every version, the newest first; never empty. */
  List<ProcedureVersion> history(String code) {
    var history = procedures.history(code);
    if (history.isEmpty()) {
      throw Refusals.unknownProcedure(code).exception();
    }
    return history;
  }

  /** The number of the newest version; 0 for a procedure that is not there. */
  int newest(String code) {
    return procedures.history(code).stream().findFirst().map(ProcedureVersion::version).orElse(0);
  }

  /** What a version changed against the one before it. */
  Difference difference(String code, int version) {
    var after =
        procedures
            .version(code, version)
            .orElseThrow(() -> Refusals.unknownProcedure(code).exception());
    var before = procedures.version(code, version - 1);
    return Difference.between(
        before.map(it -> ProcedureText.comparable(code, it.content())).orElse(null),
        ProcedureText.comparable(code, after.content()));
  }

  Looked look(String text) {
    return revisions.look(text, today());
  }

  Looked put(String text, String by) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return revisions.put(text, new Audit(by, at), today());
  }

  /** What it would change, or the end of the request. */
  List<Revision> looked(String text) {
    return sound(look(text));
  }

  /** What it changed, or the end of the request. */
  List<Revision> done(String text, String by) {
    return sound(put(text, by));
  }

  /** The same for a text that has to be about this one procedure. */
  List<Revision> done(String code, String text, String by) {
    for (var it : looked(text)) {
      if (!it.code().equals(code)) {
        throw Mistake.problem(
                List.of(it.places().mistake("code", "procedure-other", Map.of("code", code))))
            .exception();
      }
    }
    return done(text, by);
  }

  LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  static String outcome(Revision it) {
    return it.before() == null ? "NEW" : it.changesNothing() ? "UNCHANGED" : "CHANGED";
  }

  private static List<Revision> sound(Looked looked) {
    return switch (looked) {
      case Looked.Sound(var revisions) -> revisions;
      case Looked.Unsound(var mistakes) -> throw Mistake.problem(mistakes).exception();
    };
  }
}
