package vn.hoso.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.hoso.webkit.error.BrowserErrors;
import vn.hoso.webkit.page.Navigation;
import vn.hoso.webkit.page.Viewers;

/** Who must log in, how, and what is remembered of it. Roles are the services' business. */
@Configuration(proxyBeanMethods = false)
class Security {

  /**
   * Each request is observed as a whole; a span for every filter of its chain tells nobody more.
   */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      EdgeProperties properties,
      ClientRegistrationRepository provider,
      Viewers viewers) {
    String[] open = properties.openPaths().toArray(String[]::new);
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/assets/**", "/login", "/error", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers(open)
                    .permitAll()
                    .anyRequest()
                    .access(loginOrOwnToken()))
        .oauth2Login(
            login ->
                login
                    .loginPage("/login")
                    .successHandler(new Arrival(viewers))
                    .failureHandler((_, response, _) -> refuse(response)))
        .oauth2Client(Customizer.withDefaults())
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults()
                            .matcher(HttpMethod.POST, "/logout"))
                    .logoutSuccessHandler(goodbye(properties, provider)))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(new Strangers(properties.staffPaths())))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        // The guard of the web kit refuses what another site sent.
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  ClientRegistrationRepository provider(EdgeProperties properties) {
    return new Provider(properties);
  }

  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  OAuth2AuthorizedClientManager clientManager(
      ClientRegistrationRepository provider, OAuth2AuthorizedClientRepository clients) {
    var manager = new DefaultOAuth2AuthorizedClientManager(provider, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    return manager;
  }

  @Bean
  ServletContextInitializer secureCookie(EdgeProperties properties) {
    return context -> context.getSessionCookieConfig().setSecure(properties.isHttps());
  }

  private static AuthorizationManager<RequestAuthorizationContext> loginOrOwnToken() {
    var login = AuthenticatedAuthorizationManager.<RequestAuthorizationContext>authenticated();
    return new AuthorizationManager<>() {
      @Override
      public @Nullable AuthorizationResult authorize(
          Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return Bearer.of(context.getRequest()).isPresent()
            ? new AuthorizationDecision(true)
            : login.authorize(who, context);
      }
    };
  }

  private static OidcClientInitiatedLogoutSuccessHandler goodbye(
      EdgeProperties properties, ClientRegistrationRepository provider) {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
    handler.setPostLogoutRedirectUri(properties.publicUrl() + "/");
    return handler;
  }

  private static HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request -> request.getMethod().equals("GET") && BrowserErrors.wantsPage(request));
    return cache;
  }

  private static void refuse(HttpServletResponse response) throws java.io.IOException {
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  /** Leads to the page that was asked for, else to where the day of this role begins. */
  private static final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Viewers viewers;

    Arrival(Viewers viewers) {
      this.viewers = viewers;
      setRequestCache(pagesOnly());
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
      return Navigation.home(viewers.current());
    }
  }
}
