package vn.hoso.tracking.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.engine.EngineFactory;
import vn.hoso.platform.engine.EngineProperties;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.Shelf;
import vn.hoso.tracking.application.Codes;
import vn.hoso.tracking.application.CountAnew;
import vn.hoso.tracking.application.Counters;
import vn.hoso.tracking.application.KeepCodes;
import vn.hoso.tracking.application.TrackingBehaviour;
import vn.hoso.tracking.application.Views;
import vn.hoso.tracking.domain.View;

/** The engine and the service's own collections, all in its own database. */
@Configuration(proxyBeanMethods = false)
class TrackingStore {

  @Bean
  Engine<View, DossierEvent> engine(EngineFactory parts, TrackingBehaviour behaviour) {
    return parts.engine(null, List.of(Owner.values()), behaviour, TrackingIndex.mapping());
  }

  @Bean
  Shelf countersShelf(Editions editions) {
    return editions.shelf("counters", _ -> {});
  }

  @Bean
  Counters counters(Shelf countersShelf) {
    return new MongoCounters(countersShelf::now);
  }

  /** Views and counters are rebuilt together. */
  @Bean
  CountAnew countAnew(
      Engine<View, DossierEvent> engine, KeepCodes codes, Counters counters, Shelf countersShelf) {
    var anew =
        new CountAnew(
            codes, counters, edition -> new MongoCounters(() -> countersShelf.of(edition)));
    engine.beside().with(anew);
    return anew;
  }

  @Bean
  Codes codes(MongoClient mongo, EngineProperties settings) {
    return new MongoCodes(database(mongo, settings).getCollection("codes"));
  }

  @Bean
  Views views(Editions editions) {
    return new MongoViews(
        editions.shelf("dossiers", MongoViews::prepare)::now, TrackingIndex.mapping());
  }

  private static MongoDatabase database(MongoClient mongo, EngineProperties settings) {
    return mongo.getDatabase(settings.database());
  }
}
