package vn.hoso.platform.vault;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;

/**
 * Seals personal words under their dossier's own key and opens them again, until the key is
 * forgotten. Its contract is tested against every store it runs on.
 */
public interface Vault {

  /**
   * Seals words of one dossier; the same words give another box each time.
   *
   * @throws ForgottenDossierException when the dossier's key was destroyed
   */
  Sealed seal(String dossierId, String clear);

  /** The words in a box, or empty when the dossier's key is not there (any more). */
  Optional<String> open(String dossierId, Sealed box);

  /** Many boxes by dossier, with one look into the store; a forgotten dossier is left out. */
  Map<String, String> openAll(Map<String, Sealed> boxes);

  /** Makes the keys that are missing, with one write, before many dossiers are sealed. */
  void prepare(Collection<String> dossierIds);

  /** Destroys the dossier's key for good; it is never made anew. */
  void forget(String dossierId);

  /** What is stored where a lookup code is looked up: the same for every way of typing it. */
  String lookupHash(String code);

  default Sealed sealPerson(String dossierId, Person person) {
    return seal(dossierId, PersonJson.write(person));
  }

  default Optional<Person> openPerson(String dossierId, Sealed box) {
    return open(dossierId, box).map(PersonJson::read);
  }

  /** Many persons by dossier, with one look into the store; a forgotten one is left out. */
  default Map<String, Person> openPersons(Map<String, Sealed> boxes) {
    return openAll(boxes).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> PersonJson.read(it.getValue()),
                (one, _) -> one,
                LinkedHashMap::new));
  }
}
