package vn.hoso.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hoso.platform.web.Problems;

/**
 * Makes a service a resource server. Issuer and keys come from HOSO_OIDC_ISSUER and HOSO_OIDC_JWKS;
 * requests forged by other sites are refused by webkit's guard, so there are no CSRF tokens.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
class PlatformSecurityAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  SecurityFilterChain resourceServer(
      HttpSecurity http,
      ObjectProvider<PublicPaths> publicPaths,
      Problems problems,
      Environment environment) {
    var open = publicPaths.stream().flatMap(it -> it.patterns().stream()).toArray(String[]::new);
    var refusals = new Refusals(problems);
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            it ->
                it.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(new OperatorsDoor(environment))
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .requestMatchers("/error", "/assets/**")
                    .permitAll()
                    .requestMatchers(open)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            it ->
                it.jwt(jwt -> {}).authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  /**
   * Each request is observed as a whole; a span for every filter of its chain tells nobody more.
   */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @ConditionalOnMissingBean
  AgencyAliases agencyAliases() {
    return AgencyAliases.shipped();
  }

  @Bean
  WebMvcConfigurer callerArguments(AgencyAliases aliases, ObjectProvider<Clock> clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver(aliases, clock.getIfAvailable(Clock::systemUTC)));
      }
    };
  }
}
