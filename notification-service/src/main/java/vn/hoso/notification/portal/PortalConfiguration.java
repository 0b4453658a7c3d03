package vn.hoso.notification.portal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.portal.application.Courier;
import vn.hoso.notification.portal.application.DecideSync;
import vn.hoso.notification.portal.application.Drafts;
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
    return new SyncPolicy(settings.version(), settings.retries(), settings.patience());
  }

  @Bean
  Drafts portalDrafts(PortalProperties settings, Vault vault) {
    var tables = CodeTables.load();
    return new Drafts(tables, tables.of(settings.version()).version(), vault);
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
  DecideSync decideSync(Engine<Dossier, NotificationEvent> engine, Vault vault, Clock clock) {
    return new DecideSync(engine.dossiers(), vault, clock);
  }

  @Bean
  SyncDossiers syncDossiers(
      Engine<Dossier, NotificationEvent> engine,
      NationalPortal portal,
      PortalPulse pulse,
      Drafts drafts,
      SyncSettlement settlement,
      SyncPolicy policy,
      MeterRegistry meters,
      Clock clock) {
    return new SyncDossiers(
        engine.dossiers(), portal, pulse, drafts, settlement, policy, meters, clock);
  }

  @Bean
  Courier courier(
      Engine<Dossier, NotificationEvent> engine,
      SyncDossiers syncDossiers,
      SyncSettlement settlement,
      PortalQueue queue,
      PortalPulse pulse,
      PortalProperties settings,
      MeterRegistry meters,
      Clock clock) {
    var courier =
        new Courier(
            syncDossiers,
            settlement,
            queue,
            pulse,
            settings.isThere(),
            new Courier.Pace(settings.atOnce(), settings.sweepEvery(), settings.askEvery()),
            clock);
    courier.measuredBy(meters);
    engine.afterSave(courier);
    return courier;
  }
}
