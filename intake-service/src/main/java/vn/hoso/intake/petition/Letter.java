package vn.hoso.intake.petition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.papers.Upload;

/**
 * A petition as somebody sends or enters it, still as typed.
 *
 * @param attempt names the attempt; the same attempt makes the same petition
 * @param by the officer who enters it; null where the citizen sends it
 * @param sentAt when the citizen sent it, or another authority passed it on; null for now
 * @param name empty, like phone and e-mail, where somebody stays anonymous
 */
public record Letter(
    String attempt,
    @Nullable Kind kind,
    Way way,
    @Nullable String by,
    @Nullable Instant sentAt,
    String agency,
    String words,
    String name,
    String phone,
    String email,
    String dossier,
    List<Upload> files) {

  public Letter {
    files = List.copyOf(files);
  }

  /** The same with the code that its agency has now. */
  Letter withCurrentCode(Agencies agencies) {
    return new Letter(
        attempt,
        kind,
        way,
        by,
        sentAt,
        agencies.current(agency),
        words,
        name,
        phone,
        email,
        dossier,
        files);
  }

  boolean isAnonymous() {
    return name.isEmpty() && phone.isEmpty() && email.isEmpty();
  }

  /** Ids only: what people type is never written to a log by accident. */
  @Override
  public String toString() {
    return "Letter[" + way + "]";
  }
}
