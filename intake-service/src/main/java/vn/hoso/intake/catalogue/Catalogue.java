package vn.hoso.intake.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.intake.catalogue.ProcedureVersion.Audit;
import vn.hoso.intake.catalogue.ProcedureVersion.Origin;
import vn.hoso.platform.codec.Json;

/** Keeps versions: the same content makes no new one, other content ends the one before. */
public final class Catalogue {

  private static final JsonMapper JSON = Json.mapper();

  /** What putting a content into the catalogue came to. */
  public enum Put {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Ours was checked here and stays. */
    KEPT_OURS,
    /** Somebody else put another version in meanwhile. */
    OVERTAKEN
  }

  /** A content on its way into the catalogue. */
  public record Candidate(String code, ProcedureContent content) {}

  /** A content that somebody reviewed, and the first day it is to be in force. */
  public record Reviewed(Candidate candidate, LocalDate from) {}

  /** What became of a candidate, and the version that is in force now. */
  public record Placed(Put put, int version) {}

  private final Procedures procedures;

  public Catalogue(Procedures procedures) {
    this.procedures = procedures;
  }

  /** Puts many contents with one look and one write; codes must differ. */
  public List<Placed> put(List<Candidate> candidates, Origin origin, LocalDate from) {
    var newest = procedures.newest(candidates.stream().map(Candidate::code).toList());
    var placed = new ArrayList<Placed>();
    var writes = new ArrayList<ProcedureVersion>();
    for (var it : candidates) {
      placed.add(place(it, Optional.ofNullable(newest.get(it.code())), origin, from, writes));
    }
    procedures.saveAll(writes);
    return placed;
  }

  /**
   * What an administrator reviewed; it replaces everything, and nothing but the like replaces it.
   */
  public Placed put(Reviewed it, Audit audit) {
    var candidate = it.candidate();
    var before = procedures.newest(List.of(candidate.code())).get(candidate.code());
    var fingerprint = fingerprint(candidate.content());
    if (before != null && before.fingerprint().equals(fingerprint) && before.audit() != null) {
      return new Placed(Put.UNCHANGED, before.version());
    }
    var version =
        new ProcedureVersion(
            candidate.code(),
            before == null ? 1 : before.version() + 1,
            it.from(),
            null,
            Origin.OWN,
            fingerprint,
            candidate.content(),
            audit);
    if (!procedures.add(version)) {
      return new Placed(Put.OVERTAKEN, version.version());
    }
    if (before != null) {
      procedures.saveAll(List.of(before.until(it.from().minusDays(1))));
    }
    return new Placed(before == null ? Put.NEW : Put.CHANGED, version.version());
  }

  private static Placed place(
      Candidate it,
      Optional<ProcedureVersion> before,
      Origin origin,
      LocalDate from,
      List<ProcedureVersion> writes) {
    var fingerprint = fingerprint(it.content());
    if (before.isEmpty()) {
      writes.add(version(it, 1, from, origin, fingerprint));
      return new Placed(Put.NEW, 1);
    }
    var known = before.get();
    if (known.audit() != null || (known.origin() == Origin.OWN && origin == Origin.NATIONAL)) {
      return new Placed(Put.KEPT_OURS, known.version());
    }
    if (known.fingerprint().equals(fingerprint)) {
      return new Placed(Put.UNCHANGED, known.version());
    }
    writes.add(known.until(from.minusDays(1)));
    writes.add(version(it, known.version() + 1, from, origin, fingerprint));
    return new Placed(Put.CHANGED, known.version() + 1);
  }

  private static ProcedureVersion version(
      Candidate it, int number, LocalDate from, Origin origin, String fingerprint) {
    return new ProcedureVersion(
        it.code(), number, from, null, origin, fingerprint, it.content(), null);
  }

  /** By content, not by record: field order and nulls do not matter. */
  static String fingerprint(ProcedureContent content) {
    try {
      var json = JSON.writeValueAsString(JSON.convertValue(content, Map.class));
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JVM lacks SHA-256", impossible);
    }
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
