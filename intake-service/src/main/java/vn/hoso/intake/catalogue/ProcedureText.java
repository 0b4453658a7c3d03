package vn.hoso.intake.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.catalogue.ProcedureContent.Result;

/**
 * A version of a procedure as people write and review it; what is usual may be left out.
 *
 * @param basedOn the version it was written from, so that nobody overwrites another's work
 * @param from the first day it is in force; today when left out
 * @param supplementDays days for a supplement by sector law; fifteen when left out
 */
public record ProcedureText(
    String code,
    @Nullable Integer basedOn,
    @Nullable LocalDate from,
    String name,
    String field,
    Decider decides,
    @Nullable String decision,
    @Nullable Boolean sensitive,
    @Nullable Boolean reference,
    @Nullable String note,
    @Nullable Integer supplementDays,
    List<Way> ways,
    List<PaperItem> papers,
    @Nullable List<PaperCase> cases,
    List<Result> results) {

  /** A version as somebody gets it to change it. */
  public static ProcedureText of(ProcedureVersion it) {
    return of(it.code(), it.version(), it.content());
  }

  /** The same without what changes from version to version, to be compared. */
  public static ProcedureText comparable(String code, ProcedureContent content) {
    return of(code, null, content);
  }

  private static ProcedureText of(
      String code, @Nullable Integer basedOn, ProcedureContent content) {
    return new ProcedureText(
        code,
        basedOn,
        null,
        content.name(),
        content.field(),
        content.decides(),
        content.decision(),
        content.sensitive(),
        content.reference(),
        content.note(),
        content.supplementDays(),
        content.ways(),
        content.papers(),
        content.cases(),
        content.results());
  }

  public ProcedureContent content() {
    return new ProcedureContent(
        name,
        field,
        decides,
        ways,
        papers,
        results,
        Boolean.TRUE.equals(sensitive),
        Boolean.TRUE.equals(reference),
        note,
        decision,
        cases,
        supplementDays);
  }
}
