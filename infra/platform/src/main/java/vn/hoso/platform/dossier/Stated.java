package vn.hoso.platform.dossier;

import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;

/** A fact of our own with its envelope, decided but not yet saved. */
public record Stated<E extends DossierEvent>(Envelope envelope, E event) {}
