package vn.hoso.platform.parked;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.hoso.platform.engine.EngineAutoConfiguration;

/** Opens the door wherever an engine runs behind a web server. */
@AutoConfiguration(after = EngineAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnProperty("hoso.engine.database")
@Import({ParkedController.class, DeadLetterController.class, RebuildController.class})
public class ParkedAutoConfiguration {

  /** Where there are pages at all. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "vn.hoso.webkit.WebkitAutoConfiguration")
  @Import({ParkedPages.class, RebuildPages.class})
  static class Pages {

    /** {@code @troubles} in templates. */
    @Bean
    Troubles troubles(MessageSource messages) {
      return new Troubles(messages);
    }
  }
}
