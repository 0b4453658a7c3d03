package vn.hoso.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.contract.NotificationEvent;
import vn.hoso.contract.Owner;
import vn.hoso.notification.application.AskAboutUncertain;
import vn.hoso.notification.application.ForeseeMessages;
import vn.hoso.notification.application.Letters;
import vn.hoso.notification.application.NotificationBehaviour;
import vn.hoso.notification.application.OnBroker;
import vn.hoso.notification.application.Orders;
import vn.hoso.notification.application.Postman;
import vn.hoso.notification.application.ProviderHealth;
import vn.hoso.notification.application.Providers;
import vn.hoso.notification.application.ResendMessage;
import vn.hoso.notification.application.Rounds;
import vn.hoso.notification.application.SendMessages;
import vn.hoso.notification.application.Settlement;
import vn.hoso.notification.application.TextMessages;
import vn.hoso.notification.application.Waiting;
import vn.hoso.notification.application.Words;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Mailboxes;
import vn.hoso.notification.domain.Policy;
import vn.hoso.notification.domain.QuietHours;
import vn.hoso.notification.domain.claim.Patience;
import vn.hoso.notification.portal.domain.SyncPolicy;
import vn.hoso.notification.wording.Centre;
import vn.hoso.notification.wording.RulesFile;
import vn.hoso.notification.wording.Templates;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.engine.EngineFactory;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.platform.vault.Vault;
import vn.hoso.webkit.WebProperties;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

  @Bean
  Templates messageTemplates() {
    return Templates.load();
  }

  @Bean
  Centre centre(NotificationProperties settings, WebProperties web) {
    return new Centre(
        web.centre(), settings.shortName(), web.hotline(), settings.lookupUrl(), settings.zone());
  }

  @Bean
  Policy policy(NotificationProperties settings, Templates templates) {
    return new Policy(
        RulesFile.read(settings.rules(), templates, Mailboxes.read(settings.staffMail())),
        new QuietHours(
            settings.observesQuietHours(),
            settings.quietFrom(),
            settings.quietTo(),
            settings.zone()),
        new Patience(settings.retries(), settings.patience()),
        settings.freshFor());
  }

  @Bean
  Engine<Dossier, NotificationEvent> engine(
      EngineFactory parts, Policy policy, SyncPolicy portal, StateMapping<Dossier> mapping) {
    return parts.engine(
        Owner.NOTIFICATION,
        List.of(Owner.INTAKE, Owner.ROUTING, Owner.PETITION),
        new NotificationBehaviour(policy, portal),
        mapping);
  }

  @Bean
  ProviderHealth providerHealth(Clock clock) {
    return new ProviderHealth(clock);
  }

  /** A quarter of the time a claim has, so that there is enough left for the provider. */
  @Bean
  OnBroker onBroker(Policy policy, SyncPolicy portal) {
    return new OnBroker(
        min(policy.patience().forAnswer(), portal.patience().forAnswer()).dividedBy(4));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Bean
  Settlement settlement(Engine<Dossier, NotificationEvent> engine, Policy policy, Clock clock) {
    return new Settlement(engine.dossiers(), policy, clock);
  }

  @Bean
  Orders orders(Engine<Dossier, NotificationEvent> engine, Clock clock) {
    return new Orders(engine.dossiers(), clock);
  }

  @Bean
  ResendMessage resendMessage(Orders orders) {
    return new ResendMessage(orders);
  }

  @Bean
  Words words(Templates templates, Centre centre) {
    return new Words(templates, centre);
  }

  @Bean
  Providers providers(
      TextMessages texts,
      Letters letters,
      Words words,
      ProviderHealth health,
      MeterRegistry meters) {
    return new Providers(texts, letters, words, health, meters);
  }

  @Bean
  ForeseeMessages foreseeMessages(
      Engine<Dossier, NotificationEvent> engine,
      Vault vault,
      Policy policy,
      Words words,
      Clock clock) {
    var foresee = new ForeseeMessages(vault, policy, words, clock);
    engine.parked().foreseenBy(foresee);
    return foresee;
  }

  @Bean
  Rounds postman(
      Engine<Dossier, NotificationEvent> engine,
      Vault vault,
      Policy policy,
      Providers providers,
      Settlement settlement,
      Waiting waiting,
      OnBroker onBroker,
      NotificationProperties settings,
      Clock clock) {
    var dossiers = engine.dossiers();
    var postman =
        new Rounds(
            "postman",
            new Postman(
                new SendMessages(dossiers, vault, policy, onBroker, providers, settlement, clock),
                new AskAboutUncertain(dossiers, providers, settlement),
                settlement,
                waiting,
                onBroker,
                policy.rules(),
                clock),
            new Rounds.Pace(settings.atOnce(), settings.sweepEvery(), settings.askEvery()),
            clock);
    engine.afterSave(postman);
    return postman;
  }
}
