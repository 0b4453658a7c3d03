package vn.hoso.platform.vault;

import com.mongodb.client.MongoClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Gives every service that has a store the vault. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@EnableConfigurationProperties(VaultProperties.class)
class VaultAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBean(MongoClient.class)
  Vault vault(MongoClient mongo, VaultProperties settings) {
    return new SealingVault(new MongoDataKeys(mongo.getDatabase(settings.database())), settings);
  }

  @Bean
  @ConditionalOnMissingBean
  @Lazy
  SigningKeys signingKeys(VaultProperties settings) {
    return SigningKeys.of(settings.kek(), settings.previous());
  }
}
