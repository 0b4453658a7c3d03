package vn.hoso.notification.mongo;

import com.mongodb.client.MongoClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Policy;
import vn.hoso.platform.engine.EngineProperties;
import vn.hoso.platform.store.StateMapping;

/** How dossiers lie in the store, and how they are found there. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

  @Bean
  StateMapping<Dossier> mapping(Policy policy) {
    return new StateMapping<>(Dossier.class, new NotificationIndex(policy.rules())::of);
  }

  @Bean
  MongoJournal journal(
      MongoClient mongo, EngineProperties settings, StateMapping<Dossier> mapping) {
    return new MongoJournal(mongo.getDatabase(settings.database()), mapping);
  }

  @Bean
  MongoPortalQueue portalQueue(
      MongoClient mongo, EngineProperties settings, StateMapping<Dossier> mapping) {
    return new MongoPortalQueue(mongo.getDatabase(settings.database()), mapping);
  }
}
