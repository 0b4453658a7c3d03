package vn.hoso.platform.dossier;

import vn.hoso.contract.Envelope;

/**
 * A fact ready for the wire.
 *
 * @param json the body, as it is stored and as it is sent
 */
public record Fact(Envelope envelope, String json) {}
