package vn.hoso.platform.web;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service with HTTP doors the same manners. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebAutoConfiguration {

  @Bean
  Problems problems(
      Environment environment, ObjectProvider<LocaleResolver> locales, JsonMapper json) {
    var service = environment.getProperty("spring.application.name", "service");
    return new Problems(new ProblemTexts(service, locales.getIfAvailable()), json);
  }

  @Bean
  ProblemAdvice problemAdvice(Problems problems) {
    return new ProblemAdvice(problems);
  }

  /** Asked for on the first request only: filters are there before Spring MVC is. */
  @Bean
  Handlers handlers(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    return new Handlers(mapping::getObject);
  }

  /** In the place of Spring Boot's own; as a bean it would come before texts and quote them. */
  @Bean
  ServerHttpMessageConvertersCustomizer wholeJson(JsonMapper json) {
    return it -> it.withJsonConverter(new WholeJson(json));
  }

  @Bean
  WebMvcConfigurer versionArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchResolver());
        resolvers.add(new AttemptIdResolver());
      }
    };
  }

  /** Only a service with a store can remember its answers. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(MongoClient.class)
  @EnableConfigurationProperties(IdempotencyProperties.class)
  static class Idempotency {

    /** Behind Spring Security, which knows the caller. */
    private static final int AFTER_SECURITY = -50;

    @Bean
    @ConditionalOnMissingBean
    FirstAnswers firstAnswers(
        ObjectProvider<MongoDatabase> database, MongoClient mongo, Environment environment) {
      return new MongoFirstAnswers(
          database.getIfAvailable(
              () -> mongo.getDatabase(environment.getProperty("spring.mongodb.database", "hoso"))));
    }

    @Bean
    IdempotencySweep idempotencySweep(
        FirstAnswers answers, IdempotencyProperties settings, ObjectProvider<InstantSource> clock) {
      return new IdempotencySweep(answers, settings, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
        Handlers handlers,
        FirstAnswers answers,
        Problems problems,
        JsonMapper json,
        IdempotencyProperties settings,
        ObjectProvider<InstantSource> clock) {
      var filter =
          new IdempotencyFilter(
              handlers,
              answers,
              problems,
              json,
              settings,
              clock.getIfAvailable(InstantSource::system));
      var registration = new FilterRegistrationBean<>(filter);
      registration.setOrder(AFTER_SECURITY);
      return registration;
    }
  }
}
