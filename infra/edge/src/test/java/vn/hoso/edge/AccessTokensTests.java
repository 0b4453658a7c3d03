package vn.hoso.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What becomes of a log-in whose token could not be renewed. */
class AccessTokensTests {

  private static final EdgeProperties DOOR =
      new EdgeProperties(
          "http://localhost",
          new EdgeProperties.Oidc("http://localhost/auth", null, "door", "secret"),
          List.of(
              new EdgeProperties.Route(
                  "routing",
                  URI.create("http://localhost:1"),
                  List.of("/t/**"),
                  List.of("/desk/**"),
                  true)),
          List.of(),
          Duration.ofSeconds(1));

  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk/7");

  @BeforeEach
  void logIn() {
    var now = Instant.parse("2026-11-23T02:00:00Z");
    var token = new OidcIdToken("id", now, now.plusSeconds(60), Map.of("sub", "canbo1"));
    var user = new DefaultOidcUser(List.of(), token);
    SecurityContextHolder.getContext()
        .setAuthentication(new OAuth2AuthenticationToken(user, List.of(), Provider.NAME));
    request.getSession(true);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(request, new MockHttpServletResponse()));
  }

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  private static AccessTokens failing(String code, Exception why) {
    return new AccessTokens(
        _ -> {
          throw new ClientAuthorizationException(
              new OAuth2Error(code), Provider.NAME, "not renewed", why);
        },
        DOOR);
  }

  @Test
  void leads_to_the_log_in_when_the_provider_refuses() {
    var tokens = failing(OAuth2ErrorCodes.INVALID_GRANT, new IllegalStateException("over"));
    assertThatThrownBy(() -> tokens.current(request)).isInstanceOf(AuthenticationException.class);
    assertThat(request.getSession(false)).isNull();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Test
  void is_forgotten_where_nobody_has_to_be_logged_in() {
    var tokens = failing(OAuth2ErrorCodes.INVALID_GRANT, new IllegalStateException("over"));
    request.setRequestURI("/t/7K3M9QXF2CD");
    assertThat(tokens.current(request)).isEmpty();
    assertThat(request.getSession(false)).isNull();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Test
  void stays_while_the_provider_is_away() {
    var refused = new ResourceAccessException("no answer", new ConnectException("refused"));
    var tokens = failing("invalid_token_response", refused);
    assertThatThrownBy(() -> tokens.current(request)).isSameAs(refused);
    assertThat(request.getSession(false)).isNotNull();
  }

  @Test
  void stays_while_what_stands_before_the_provider_says_that_it_is_broken() {
    var broken = new HttpServerErrorException(HttpStatus.BAD_GATEWAY);
    var tokens = failing("invalid_token_response", broken);
    assertThatThrownBy(() -> tokens.current(request)).isInstanceOf(ResourceAccessException.class);
    assertThat(request.getSession(false)).isNotNull();
  }
}
