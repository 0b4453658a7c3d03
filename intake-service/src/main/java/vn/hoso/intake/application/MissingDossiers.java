package vn.hoso.intake.application;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.platform.dossier.Documents;

/** Tells of some dossiers which of them nobody ever handed in. */
public final class MissingDossiers implements UnaryOperator<Set<String>> {

  private final Documents<Dossier, IntakeEvent> documents;

  public MissingDossiers(Documents<Dossier, IntakeEvent> documents) {
    this.documents = documents;
  }

  @Override
  public Set<String> apply(Set<String> dossierIds) {
    return documents.findAll(dossierIds).values().stream()
        .filter(it -> it.version() == 0)
        .map(it -> it.dossierId())
        .collect(Collectors.toSet());
  }
}
