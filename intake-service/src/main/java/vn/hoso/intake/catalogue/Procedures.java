package vn.hoso.intake.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored catalogue. Its contract is tested on every store. */
public interface Procedures {

  /** The version in force on a day. */
  Optional<ProcedureVersion> inForce(String code, LocalDate day);

  Optional<ProcedureVersion> version(String code, int version);

  /** The newest version of each of these procedures, those that are unknown left out. */
  Map<String, ProcedureVersion> newest(Collection<String> codes);

  /** Versions in force whose code, name or field holds all folded words, by name. */
  List<ProcedureVersion> search(
      List<String> foldedWords, boolean onlineOnly, LocalDate day, int limit);

  /** Every version of a procedure, the newest first. */
  List<ProcedureVersion> history(String code);

  /** Adds a version, unless another of that number is there. */
  boolean add(ProcedureVersion version);

  /** Adds or replaces these versions. */
  void saveAll(Collection<ProcedureVersion> versions);

  long count();
}
