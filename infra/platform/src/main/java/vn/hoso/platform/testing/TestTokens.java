package vn.hoso.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import vn.hoso.platform.security.Role;

/**
 * For tests: a log-in that everybody passes. It signs tokens with a key of its own and serves the
 * public half over HTTP, so that a service under test checks them as it does in production.
 */
public final class TestTokens implements AutoCloseable {

  private final RSAKey key;
  private final HttpServer server;

  private TestTokens() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (JOSEException cause) {
      throw new IllegalStateException("this JVM makes no RSA keys", cause);
    }
    var jwks = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/jwks",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, jwks.length);
          exchange.getResponseBody().write(jwks);
          exchange.close();
        });
    server.start();
  }

  public static TestTokens start() {
    return new TestTokens();
  }

  /** The one of this JVM. */
  public static TestTokens shared() {
    return Shared.TOKENS;
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public String jwks() {
    return issuer() + "/jwks";
  }

  /** Settings for a service under test, to be put into its environment or command line. */
  public List<String> settings() {
    return List.of("HOSO_OIDC_ISSUER=" + issuer(), "HOSO_OIDC_JWKS=" + jwks());
  }

  /** A token of a member of staff who acts for one agency, or for all with {@code *}. */
  public String staff(String user, String agency, Role... roles) {
    return signed(
        claims(user)
            .claim("name", user)
            .claim("roles", Arrays.stream(roles).map(Role::claim).toList())
            .claim("agencies", List.of(agency))
            .build());
  }

  /** A token of a program, such as {@code machine("dvc-h26", "events:write")}. */
  public String machine(String client, String... scopes) {
    return signed(claims(client).claim("scope", List.of(scopes)).build());
  }

  /** A token that was good a while ago. */
  public String expired(String user) {
    var past = Date.from(Instant.now().minus(Duration.ofHours(1)));
    return signed(claims(user).expirationTime(past).build());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private JWTClaimsSet.Builder claims(String subject) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(8))));
  }

  private String signed(JWTClaimsSet claims) {
    try {
      var jwt =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException cause) {
      throw new IllegalStateException("cannot sign a token", cause);
    }
  }

  /** Started when the class is first touched. */
  private static final class Shared {
    static final TestTokens TOKENS = start();
  }
}
