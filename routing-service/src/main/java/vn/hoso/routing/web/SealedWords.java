package vn.hoso.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.vault.Vault;

/** Opens words for those who may read them. */
@Component
class SealedWords {

  private final Vault vault;

  SealedWords(Vault vault) {
    this.vault = vault;
  }

  /** Null where there are none, or where they are forgotten. */
  @Nullable String open(String id, @Nullable Sealed box) {
    return box == null ? null : vault.open(id, box).orElse(null);
  }

  /** What somebody is called; null where they are forgotten. */
  @Nullable String name(String id, Sealed person) {
    return vault.openPerson(id, person).map(Person::name).orElse(null);
  }
}
