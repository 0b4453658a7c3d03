package vn.hoso.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The access token of whoever is logged in, renewed when it is about to end. Where it cannot be
 * renewed, the asker is a stranger from then on: what is open is answered, what is the staff's
 * leads to the log-in.
 */
@Component
class AccessTokens {

  private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

  private final OAuth2AuthorizedClientManager clients;
  private final RequestMatcher staff;

  AccessTokens(OAuth2AuthorizedClientManager clients, EdgeProperties properties) {
    this.clients = clients;
    this.staff = Strangers.any(properties.staffPaths());
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
      throwIfAway(e);
      log.info("A log-in could not be renewed and ends: {}", e.getError().getErrorCode());
      end(request.getSession(false));
      if (staff.matches(request)) {
        throw new CredentialsExpiredException("The log-in is over", e);
      }
      return Optional.empty();
    }
  }

  /** A provider that is silent for a moment has refused nobody: the log-in stays as it is. */
  private static void throwIfAway(OAuth2AuthorizationException failure) {
    for (Throwable it = failure; it != null; it = it.getCause()) {
      if (it instanceof ResourceAccessException away) {
        throw away;
      }
      if (it instanceof HttpServerErrorException broken) {
        throw new ResourceAccessException("The log-in provider failed", new IOException(broken));
      }
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
