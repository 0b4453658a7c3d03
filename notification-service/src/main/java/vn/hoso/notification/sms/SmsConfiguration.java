package vn.hoso.notification.sms;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.platform.security.PublicPaths;
import vn.hoso.platform.vault.Vault;

/** Puts the gateway together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsProperties.class)
public class SmsConfiguration {

  @Bean
  ReceiptAddress receiptAddress(SmsProperties settings, Vault vault) {
    return new ReceiptAddress(settings, vault);
  }

  @Bean
  GatewayWords gatewayWords(SmsProperties settings, JsonMapper json) {
    return new GatewayWords(settings, json);
  }

  @Bean
  HttpSmsGateway smsGateway(
      SmsProperties settings, GatewayWords words, ReceiptAddress receipts, JsonMapper json) {
    return new HttpSmsGateway(settings, words, receipts, json);
  }

  /** A gateway cannot log in; the secret in its path opens the door. */
  @Bean
  PublicPaths receiptPaths() {
    return PublicPaths.of(ReceiptAddress.PATH + "*");
  }
}
