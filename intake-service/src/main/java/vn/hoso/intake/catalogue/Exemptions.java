package vn.hoso.intake.catalogue;

import java.util.List;
import java.util.Optional;

/** Every exemption the centre knows; data that a lawyer can review. */
public record Exemptions(List<Exemption> all) {

  public Exemptions {
    all = List.copyOf(all);
  }

  public Optional<Exemption> find(String key) {
    return all.stream().filter(it -> it.key().equals(key)).findFirst();
  }
}
