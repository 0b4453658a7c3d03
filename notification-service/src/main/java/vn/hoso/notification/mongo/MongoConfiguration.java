package vn.hoso.notification.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Policy;
import vn.hoso.platform.store.Editions;
import vn.hoso.platform.store.StateMapping;

/** How dossiers lie in the store, and how they are found there. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

  @Bean
  StateMapping<Dossier> mapping(Policy policy) {
    return new StateMapping<>(Dossier.class, new NotificationIndex(policy.rules())::of);
  }

  @Bean
  MongoJournal journal(Editions editions, StateMapping<Dossier> mapping) {
    return new MongoJournal(editions, mapping);
  }

  @Bean
  MongoPortalQueue portalQueue(Editions editions, StateMapping<Dossier> mapping) {
    return new MongoPortalQueue(editions, mapping);
  }
}
