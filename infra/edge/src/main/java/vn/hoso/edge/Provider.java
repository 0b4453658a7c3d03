package vn.hoso.edge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The log-in provider: known by its settings when it stands behind this door, else discovered from
 * its issuer at the first log-in, so that the door opens while the provider is away.
 */
final class Provider implements ClientRegistrationRepository {

  static final String NAME = "hoso";

  private final EdgeProperties properties;
  private volatile @Nullable ClientRegistration known;

  Provider(EdgeProperties properties) {
    this.properties = properties;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String name) {
    return name.equals(NAME) ? registration() : null;
  }

  private ClientRegistration registration() {
    ClientRegistration found = known;
    if (found == null) {
      found = complete(builder()).build();
      known = found;
    }
    return found;
  }

  private ClientRegistration.Builder builder() {
    String issuer = properties.oidc().issuer();
    String base = properties.oidc().base();
    return base == null
        ? ClientRegistrations.fromIssuerLocation(issuer).registrationId(NAME)
        : ClientRegistration.withRegistrationId(NAME)
            .issuerUri(issuer)
            .authorizationUri(issuer + "/oauth2/authorize")
            .tokenUri(base + "/oauth2/token")
            .jwkSetUri(base + "/oauth2/jwks")
            .userNameAttributeName(IdTokenClaimNames.SUB)
            .providerConfigurationMetadata(
                Map.of("end_session_endpoint", issuer + "/connect/logout"));
  }

  private ClientRegistration.Builder complete(ClientRegistration.Builder builder) {
    return builder
        .clientId(properties.oidc().clientId())
        .clientSecret(properties.oidc().clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(properties.publicUrl() + "/login/oauth2/code/" + NAME)
        .scope(OidcScopes.OPENID, OidcScopes.PROFILE);
  }
}
