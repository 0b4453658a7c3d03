package vn.hoso.notification.portal.application;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.util.List;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.codes.PortalMessage;
import vn.hoso.notification.portal.domain.SyncPolicy;
import vn.hoso.notification.portal.domain.Synchronising;
import vn.hoso.platform.replay.Outlook;
import vn.hoso.platform.security.Staff;

/** What the portal would be told because a dossier changed; nothing where there is no portal. */
public final class ForeseeSync implements Outlook<Dossier> {

  private static final String WAY = "PORTAL";

  private final NationalPortal portal;
  private final Drafts drafts;
  private final SyncPolicy policy;
  private final InstantSource clock;

  public ForeseeSync(NationalPortal portal, Drafts drafts, SyncPolicy policy, InstantSource clock) {
    this.portal = portal;
    this.drafts = drafts;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public List<Sending> of(Staff staff, String dossierId, Dossier before, Dossier after) {
    if (!portal.isThere()) {
      return List.of();
    }
    var at = clock.instant();
    var anyway = Synchronising.allQueued(before.portal(), policy, at);
    var queued = Synchronising.allQueued(after.portal(), policy, at);
    return queued.messages().stream()
        .filter(it -> !it.standing().isDone() && anyway.find(it.id()).isEmpty())
        .flatMap(it -> drafts.masked(dossierId, queued, it).stream())
        .map(ForeseeSync::sending)
        .toList();
  }

  private static Sending sending(PortalMessage message) {
    var text =
        message.data().entrySet().stream()
            .map(it -> it.getKey() + ": " + it.getValue())
            .collect(joining("\n"));
    return new Sending(WAY, message.code(), message.call().service(), null, text);
  }
}
