package vn.hoso.standalone.login;

import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the door for people, one program for machines. */
final class Clients {

  static final String DOOR = "hoso-edge";

  private Clients() {}

  static RegisteredClientRepository of(LoginProperties properties) {
    return new InMemoryRegisteredClientRepository(door(properties), machine());
  }

  private static RegisteredClient door(LoginProperties properties) {
    return RegisteredClient.withId(DOOR)
        .clientId(DOOR)
        .clientSecret("{noop}" + properties.clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(properties.publicUrl() + "/login/oauth2/code/hoso")
        .postLogoutRedirectUri(properties.publicUrl() + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(Duration.ofMinutes(15))
                .refreshTokenTimeToLive(Duration.ofHours(12))
                .build())
        .build();
  }

  private static RegisteredClient machine() {
    return RegisteredClient.withId(DemoUsers.MACHINE)
        .clientId(DemoUsers.MACHINE)
        .clientSecret("{noop}" + DemoUsers.machineSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope("events:write")
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build())
        .build();
  }
}
