package vn.hoso.intake.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Procedure;

/**
 * One version of a procedure; dossiers keep the one they were submitted under.
 *
 * @param validTo the last day, null while it is in force
 * @param fingerprint the same for the same content
 * @param audit who put it in force; null for what came with the program or an import
 */
public record ProcedureVersion(
    String code,
    int version,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Origin origin,
    String fingerprint,
    ProcedureContent content,
    @Nullable Audit audit) {

  /** Who wrote a version down, and when. */
  public record Audit(String by, Instant at) {}

  /** Who wrote it. */
  public enum Origin {
    /** Checked by us; the import does not replace it. */
    OWN,
    /** Taken over from the national catalogue. */
    NATIONAL
  }

  /** As facts name it. */
  public Procedure procedure() {
    return new Procedure(
        code,
        version,
        content.name(),
        content.field(),
        content.sensitive(),
        content.results().stream().map(it -> new Procedure.Result(it.code(), it.name())).toList(),
        content.supplementDays());
  }

  /** As everybody may see it: who works here is not told. */
  public ProcedureVersion forEverybody() {
    return new ProcedureVersion(
        code, version, validFrom, validTo, origin, fingerprint, content, null);
  }

  ProcedureVersion until(LocalDate lastDay) {
    return new ProcedureVersion(
        code, version, validFrom, lastDay, origin, fingerprint, content, audit);
  }
}
