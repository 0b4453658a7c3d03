package vn.hoso.notification.portal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.notification.application.OnBroker;
import vn.hoso.notification.application.Orders;
import vn.hoso.notification.application.Rounds;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.claim.Patience;
import vn.hoso.notification.portal.application.Courier;
import vn.hoso.notification.portal.application.DecideSync;
import vn.hoso.notification.portal.application.Drafts;
import vn.hoso.notification.portal.application.ForeseeSync;
import vn.hoso.notification.portal.application.NationalPortal;
import vn.hoso.notification.portal.application.PortalPulse;
import vn.hoso.notification.portal.application.PortalQueue;
import vn.hoso.notification.portal.application.SyncDossiers;
import vn.hoso.notification.portal.application.SyncSettlement;
import vn.hoso.notification.portal.codes.CodeTables;
import vn.hoso.notification.portal.domain.SyncPolicy;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.vault.Vault;

/** Puts the synchronisation together. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

  @Bean
  SyncPolicy syncPolicy(PortalProperties settings) {
    return new SyncPolicy(
        settings.version(),
        new Patience(settings.retries(), settings.patience()),
        settings.codesOnly());
  }

  @Bean
  Drafts portalDrafts(PortalProperties settings, NationalPortal portal, Vault vault) {
    var tables = CodeTables.load();
    return new Drafts(tables, tables.of(settings.version()).version(), portal, vault);
  }

  @Bean
  PortalPulse portalPulse(PortalProperties settings, Clock clock) {
    return new PortalPulse(settings.pause(), clock);
  }

  @Bean
  SyncSettlement syncSettlement(
      Engine<Dossier, NotificationEvent> engine, Vault vault, SyncPolicy policy, Clock clock) {
    return new SyncSettlement(engine.dossiers(), vault, policy, clock);
  }

  @Bean
  DecideSync decideSync(Orders orders, Vault vault) {
    return new DecideSync(orders, vault);
  }

  @Bean
  SyncDossiers syncDossiers(
      Engine<Dossier, NotificationEvent> engine,
      NationalPortal portal,
      PortalPulse pulse,
      OnBroker onBroker,
      Drafts drafts,
      SyncSettlement settlement,
      SyncPolicy policy,
      MeterRegistry meters,
      Clock clock) {
    return new SyncDossiers(
        engine.dossiers(), portal, pulse, onBroker, drafts, settlement, policy, meters, clock);
  }

  @Bean
  ForeseeSync foreseeSync(
      Engine<Dossier, NotificationEvent> engine,
      NationalPortal portal,
      Drafts drafts,
      SyncPolicy policy,
      Clock clock) {
    var foresee = new ForeseeSync(portal, drafts, policy, clock);
    engine.parked().foreseenBy(foresee);
    return foresee;
  }

  @Bean
  Rounds courier(
      Engine<Dossier, NotificationEvent> engine,
      NationalPortal portal,
      SyncDossiers syncDossiers,
      SyncSettlement settlement,
      PortalQueue queue,
      PortalPulse pulse,
      OnBroker onBroker,
      PortalProperties settings,
      Clock clock) {
    var courier =
        new Rounds(
            "courier",
            new Courier(portal, syncDossiers, settlement, queue, pulse, onBroker),
            new Rounds.Pace(settings.atOnce(), settings.sweepEvery(), settings.askEvery()),
            clock);
    engine.afterSave(courier);
    return courier;
  }

  /** How many dossiers wait for a person, and for how long the longest waiting one does. */
  @Bean
  MeterBinder portalMeters(PortalQueue queue, Clock clock) {
    return meters -> {
      Gauge.builder("hoso.notification.portal.rejected", queue, PortalQueue::rejected)
          .register(meters);
      Gauge.builder("hoso.notification.portal.behind", queue, it -> secondsBehind(it, clock))
          .baseUnit("seconds")
          .register(meters);
    };
  }

  private static double secondsBehind(PortalQueue queue, Clock clock) {
    return queue
        .behindSince()
        .map(it -> Math.max(0, Duration.between(it, clock.instant()).toSeconds()))
        .orElse(0L);
  }
}
