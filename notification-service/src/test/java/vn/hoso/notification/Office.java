package vn.hoso.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import org.springframework.test.context.DynamicPropertyRegistry;
import vn.hoso.notification.portal.simulator.NationalPortalSimulator;
import vn.hoso.platform.testing.TestTokens;

/** What surrounds the service: a gateway, a mail server, the portal, a log-in, quick settings. */
final class Office {

  static final FakeGateway GATEWAY = FakeGateway.start();
  static final GreenMail MAIL = mail();

  /** Where the staff of H26.12 is written to. */
  static final String STAFF = "motcua@example.vn";

  static final NationalPortalSimulator PORTAL = NationalPortalSimulator.start(0, Clock.systemUTC());

  private Office() {}

  static void settings(DynamicPropertyRegistry registry) {
    registry.add("HOSO_SMS", GATEWAY::url);
    registry.add("HOSO_SMS_KEY", () -> "key");
    registry.add("HOSO_SMS_SECRET", () -> "secret");
    registry.add("HOSO_SMTP", () -> "127.0.0.1:" + MAIL.getSmtp().getPort());
    registry.add("HOSO_STAFF_MAIL", () -> "H26.12=" + STAFF);
    int port = freePort();
    registry.add("server.port", () -> port);
    registry.add("HOSO_PUBLIC_URL", () -> "http://127.0.0.1:" + port);
    registry.add("HOSO_KEK", () -> "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    registry.add("HOSO_OIDC_ISSUER", () -> TestTokens.shared().issuer());
    registry.add("HOSO_OIDC_JWKS", () -> TestTokens.shared().jwks());
    registry.add("hoso.engine.partitions", () -> 2);
    registry.add("hoso.notification.quiet-hours", () -> false);
    registry.add("hoso.notification.sweep-every", () -> "100ms");
    registry.add("hoso.notification.ask-every", () -> "200ms");
    registry.add("hoso.notification.retries", () -> "200ms,400ms,800ms,1s,1s,1s,1s,1s");
    registry.add("hoso.engine.tick-every", () -> "200ms");
    registry.add("HOSO_PORTAL", PORTAL::baseUrl);
    registry.add("hoso.notification.portal.sweep-every", () -> "100ms");
    registry.add("hoso.notification.portal.ask-every", () -> "200ms");
    registry.add("hoso.notification.portal.pause", () -> "100ms");
    registry.add("hoso.notification.portal.retries", () -> "200ms,400ms");
  }

  private static int freePort() {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (java.io.IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }

  private static GreenMail mail() {
    var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mail.start();
    return mail;
  }
}
