package vn.hoso.webkit.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Reads the viewer from the token's claims: an access token in a service, an ID token at the edge.
 */
public final class TokenViewers implements Viewers {

  @Override
  public Optional<Viewer> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
        ? Optional.of(viewer(authentication.getName(), claims))
        : Optional.empty();
  }

  private static Viewer viewer(String user, ClaimAccessor claims) {
    String name = claims.getClaimAsString("name");
    return new Viewer(
        user,
        name == null ? user : name,
        new LinkedHashSet<>(list(claims.getClaimAsStringList("roles"))),
        list(claims.getClaimAsStringList("agencies")));
  }

  private static List<String> list(@Nullable List<String> claim) {
    return claim == null ? List.of() : claim;
  }
}
