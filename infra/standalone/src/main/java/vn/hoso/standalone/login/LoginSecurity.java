package vn.hoso.standalone.login;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The provider: its endpoints, its page, its users and what its tokens say about them. */
@Configuration(proxyBeanMethods = false)
class LoginSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain provider(HttpSecurity http) {
    http.oauth2AuthorizationServer(
        server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server.oidc(Customizer.withDefaults());
        });
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain page(HttpSecurity http, LoginProperties properties) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/login", "/assets/**", "/error")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        // Without a page to go back to, the door knows where the day begins.
        .formLogin(
            form -> form.loginPage("/login").defaultSuccessUrl(properties.publicUrl() + "/login"))
        // The guard of the web kit refuses what another site sent.
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  RegisteredClientRepository clients(LoginProperties properties) {
    return Clients.of(properties);
  }

  @Bean
  AuthorizationServerSettings settings(LoginProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
  }

  @Bean
  JWKSource<SecurityContext> keys(LoginProperties properties) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(properties.data())));
  }

  @Bean
  UserDetailsService users() {
    return new InMemoryUserDetailsManager(
        DemoUsers.all().stream()
            .map(
                it ->
                    User.withUsername(it.user())
                        .password("{noop}" + it.password())
                        .roles(it.roles().toArray(String[]::new))
                        .build())
            .toList());
  }

  /** Access and ID token say the same: the services read the one, the door the other. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context -> {
      Authentication who = requireNonNull(context.getPrincipal());
      DemoUsers.named(who.getName()).ifPresent(user -> describe(user, context.getClaims()));
    };
  }

  private static void describe(DemoUsers.DemoUser user, JwtClaimsSet.Builder claims) {
    claims
        .claim("name", user.name())
        .claim("roles", user.roles())
        .claim("agencies", user.agencies());
  }
}
