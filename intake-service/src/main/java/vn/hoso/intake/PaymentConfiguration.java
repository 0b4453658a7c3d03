package vn.hoso.intake;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.Fees;
import vn.hoso.intake.application.Till;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.catalogue.SeedFile;
import vn.hoso.intake.payment.GatewaySimulator;
import vn.hoso.intake.payment.SignedGateway;
import vn.hoso.platform.vault.Vault;

/** What is charged, and how it is paid. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

  @Bean
  Fees fees(Procedures procedures) {
    return new Fees(procedures, SeedFile.exemptions());
  }

  @Bean
  SignedGateway paymentGateway(IntakeProperties settings) {
    var payment = settings.payment();
    if (payment.simulator()) {
      return new SignedGateway(GatewaySimulator.PATH, new SecureRandom().generateSeed(32));
    }
    if (!payment.url().isBlank() && payment.secret().isBlank()) {
      throw new IllegalStateException("hoso.intake.payment.url needs hoso.intake.payment.secret");
    }
    var secret = payment.secret().getBytes(StandardCharsets.UTF_8);
    return new SignedGateway(
        payment.url(), secret.length == 0 ? new SecureRandom().generateSeed(32) : secret);
  }

  @Bean
  @ConditionalOnProperty("hoso.intake.payment.simulator")
  GatewaySimulator gatewaySimulator(SignedGateway gateway) {
    return new GatewaySimulator(gateway);
  }

  @Bean
  Till till(Desk desk, Fees fees, SignedGateway gateway, Vault vault, Clock clock) {
    return new Till(desk, fees, gateway, vault, clock);
  }
}
