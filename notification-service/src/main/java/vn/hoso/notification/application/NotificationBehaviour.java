package vn.hoso.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Hearing;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Policy;
import vn.hoso.notification.domain.claim.Patience;
import vn.hoso.notification.portal.domain.SyncPolicy;
import vn.hoso.notification.portal.domain.Synchronising;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Heard;

/**
 * How the memory of one dossier moves. Hearing states nothing: whether a person has an e-mail only
 * the vault knows, so the sender queues and claims in one step.
 */
public final class NotificationBehaviour implements Behaviour<Dossier, NotificationEvent> {

  private final Policy policy;
  private final SyncPolicy portal;

  public NotificationBehaviour(Policy policy, SyncPolicy portal) {
    this.policy = policy;
    this.portal = portal;
  }

  @Override
  public Dossier unseen() {
    return Dossier.UNSEEN;
  }

  @Override
  public Dossier evolve(Dossier state, NotificationEvent fact) {
    return Notifications.evolve(state, fact);
  }

  @Override
  public Dossier hear(Dossier state, Heard heard) {
    return Hearing.hear(state, heard.envelope(), heard.event());
  }

  @Override
  public List<NotificationEvent> react(Dossier state, Heard heard, Instant now) {
    return List.of();
  }

  @Override
  public List<NotificationEvent> tick(Dossier state, Instant now) {
    return Stream.concat(
            Notifications.tick(state, policy, now).stream(),
            Synchronising.tick(state.portal(), portal, now).stream())
        .toList();
  }

  @Override
  public Optional<Instant> nextTimer(Dossier state) {
    return Stream.concat(
            Notifications.nextTick(state, policy).stream(),
            Synchronising.nextTick(state.portal(), portal).stream())
        .min(Instant::compareTo);
  }

  /** A claim is waited for, and may be dated ahead by as much before it is taken for abandoned. */
  @Override
  public Optional<Duration> furthestTimer() {
    return Stream.of(policy.patience(), portal.patience())
        .map(Patience::forAnswer)
        .max(Duration::compareTo)
        .map(it -> it.multipliedBy(2));
  }
}
