package vn.hoso.intake.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.contract.LookupCode;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.DossierIndex.Row;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.web.Problem;

/** Lets whoever has a lookup code at its dossier, and nobody else. */
@Component
final class CitizenDoor {

  private final DossierIndex index;
  private final Vault vault;

  CitizenDoor(DossierIndex index, Vault vault) {
    this.index = index;
    this.vault = vault;
  }

  /** The dossier, as the code was typed; empty where it opens none. */
  Optional<Row> find(String typed) {
    return LookupCode.parse(typed).flatMap(it -> index.byLookupHash(vault.lookupHash(it.value())));
  }

  /** The dossier, or the end of the request. */
  Row open(String typed) {
    return find(typed).orElseThrow(() -> unknown().exception());
  }

  static Problem unknown() {
    return Problem.of(HttpStatus.NOT_FOUND, "lookup-code-unknown");
  }
}
