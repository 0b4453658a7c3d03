package vn.hoso.routing.application;

import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.domain.Elsewhere.Submission;

/**
 * A dossier that was submitted, as it is now.
 *
 * @param version what a client has in hand when it sees this
 */
public record Known(String id, long version, Dossier dossier, Submission submission) {}
