package vn.hoso.notification.portal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier's messages to the portal, in the order in which they go out.
 *
 * @param code the official code; null before acceptance
 * @param version to be named when something is decided
 * @param latest when the last of them moved
 */
record PortalView(
    String dossier,
    @Nullable String code,
    long version,
    @Nullable Instant latest,
    List<SyncView> messages) {}
