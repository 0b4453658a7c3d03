package vn.hoso.platform.dossier;

import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Envelope;

/**
 * A fact of another service as it arrived.
 *
 * @param partition of the owner's topic
 * @param offset in that partition
 */
public record Heard(Envelope envelope, DossierEvent event, int partition, long offset) {}
