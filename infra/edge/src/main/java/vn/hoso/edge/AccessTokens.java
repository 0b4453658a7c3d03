package vn.hoso.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The access token of whoever is logged in, renewed when it is about to end. */
@Component
class AccessTokens {

  private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

  private final OAuth2AuthorizedClientManager clients;

  AccessTokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  Optional<String> current(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof OAuth2AuthenticationToken login
        ? renewed(login, request)
        : Optional.empty();
  }

  private Optional<String> renewed(OAuth2AuthenticationToken login, HttpServletRequest request) {
    var wanted =
        OAuth2AuthorizeRequest.withClientRegistrationId(login.getAuthorizedClientRegistrationId())
            .principal(login)
            .attribute(HttpServletRequest.class.getName(), request)
            .attribute(HttpServletResponse.class.getName(), response())
            .build();
    try {
      return Optional.ofNullable(clients.authorize(wanted))
          .map(client -> client.getAccessToken().getTokenValue());
    } catch (OAuth2AuthorizationException e) {
      log.info("A log-in could not be renewed and ends: {}", e.getError().getErrorCode());
      end(request.getSession(false));
      return Optional.empty();
    }
  }

  private static void end(@org.jspecify.annotations.Nullable HttpSession session) {
    SecurityContextHolder.clearContext();
    if (session != null) {
      session.invalidate();
    }
  }

  private static HttpServletResponse response() {
    if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes it
        && it.getResponse() != null) {
      return it.getResponse();
    }
    throw new IllegalStateException("Tokens are asked for inside a request");
  }
}
