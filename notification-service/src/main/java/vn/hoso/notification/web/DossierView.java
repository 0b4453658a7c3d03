package vn.hoso.notification.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier's messages, oldest first.
 *
 * @param code the official code; null before acceptance
 * @param version to be named when something is ordered
 * @param latest when the last of them moved
 */
record DossierView(
    String dossier,
    @Nullable String code,
    long version,
    @Nullable Instant latest,
    List<MessageView> messages) {}
