package vn.hoso.intake.petition.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Sealed;

/**
 * The answer to a petition.
 *
 * @param publishBy null where it is for the citizen alone
 * @param attached ids of files for the citizen; null for none
 */
public record Reply(
    Instant at,
    String by,
    Sealed text,
    @Nullable Instant publishBy,
    @Nullable List<String> attached) {

  /** Ids of the files for the citizen. */
  public List<String> files() {
    return attached == null ? List.of() : attached;
  }
}
