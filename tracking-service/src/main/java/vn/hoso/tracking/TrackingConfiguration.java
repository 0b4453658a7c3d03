package vn.hoso.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.engine.EngineProperties;
import vn.hoso.platform.security.PublicPaths;
import vn.hoso.platform.vault.Vault;
import vn.hoso.tracking.application.Codes;
import vn.hoso.tracking.application.CountMovements;
import vn.hoso.tracking.application.Counters;
import vn.hoso.tracking.application.Freshness;
import vn.hoso.tracking.application.History;
import vn.hoso.tracking.application.KeepCodes;
import vn.hoso.tracking.application.Live;
import vn.hoso.tracking.application.Lookup;
import vn.hoso.tracking.application.Overview;
import vn.hoso.tracking.application.Pipeline;
import vn.hoso.tracking.application.Rates;
import vn.hoso.tracking.application.Recount;
import vn.hoso.tracking.application.TimeMachine;
import vn.hoso.tracking.application.TrackingBehaviour;
import vn.hoso.tracking.application.Views;
import vn.hoso.tracking.domain.View;

/** What tracking is made of, and what hears of every saved view. */
@Configuration(proxyBeanMethods = false)
class TrackingConfiguration {

  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of("/", "/t", "/t/**", "/api/t/**");
  }

  @Bean
  CountMovements countMovements(Engine<View, DossierEvent> engine, Counters counters) {
    var counting = new CountMovements(counters);
    engine.afterSave(counting);
    return counting;
  }

  @Bean
  KeepCodes keepCodes(Engine<View, DossierEvent> engine, Codes codes) {
    var keeping = new KeepCodes(codes);
    engine.afterSave(keeping);
    return keeping;
  }

  @Bean
  Lookup lookup(Engine<View, DossierEvent> engine, Codes codes, Vault vault) {
    return new Lookup(codes, engine.documents(), vault);
  }

  @Bean
  Live live(Engine<View, DossierEvent> engine, Lookup lookup, TrackingProperties settings) {
    var limits = settings.live();
    var live = new Live(lookup, limits.readers(), limits.perAddress(), limits.heartbeat());
    engine.afterSave(live);
    return live;
  }

  @Bean
  TrackingBehaviour behaviour() {
    return new TrackingBehaviour();
  }

  @Bean
  Recount recount(
      TrackingBehaviour behaviour, Views views, Counters counters, EngineProperties engine) {
    return new Recount(behaviour, views, counters, engine.rebuild());
  }

  @Bean
  TimeMachine timeMachine(History history, Engine<View, DossierEvent> engine) {
    return new TimeMachine(history, id -> engine.dossiers().find(id).state());
  }

  @Bean
  Overview overview(Counters counters, Rates rates, MeterRegistry meters) {
    return new Overview(counters, rates, meters);
  }

  @Bean
  Rates rates(Clock clock) {
    return new Rates(clock);
  }

  @Bean
  Freshness freshness(Pipeline pipeline, Engine<View, DossierEvent> engine, Clock clock) {
    return new Freshness(pipeline, engine.consumer()::stuckFor, clock);
  }
}
