package vn.hoso.routing.mongo;

import com.mongodb.client.MongoClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.platform.engine.EngineProperties;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.routing.RoutingProperties;
import vn.hoso.routing.application.Officers;
import vn.hoso.routing.application.Worklist;
import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.flows.FlowBooks;

/** What routing keeps in MongoDB, and how it is asked. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

  @Bean
  StateMapping<Dossier> dossierMapping() {
    return new StateMapping<>(Dossier.class, RoutingIndex::of);
  }

  @Bean
  Worklist worklist(Editions editions, StateMapping<Dossier> mapping) {
    return new MongoWorklist(editions.shelf("dossiers", MongoWorklist::prepare)::now, mapping);
  }

  @Bean
  Officers officers(MongoClient mongo, EngineProperties settings) {
    return new MongoOfficers(mongo.getDatabase(settings.database()).getCollection("officers"));
  }

  @Bean
  FlowBooks flowBooks(MongoClient mongo, RoutingProperties settings) {
    return new MongoFlowBooks(mongo.getDatabase(settings.flowsDatabase()));
  }
}
