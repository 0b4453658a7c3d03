package vn.hoso.notification.sms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import vn.hoso.platform.vault.Vault;

/**
 * Where the gateway reports to. Its reports are not signed, so the address holds a secret: the one
 * from the settings, or one derived from the key-encryption key, the same in every instance.
 */
final class ReceiptAddress {

  static final String PATH = "/api/notification/receipts/";

  private final String callbackUrl;
  private final String token;

  ReceiptAddress(SmsProperties settings, Vault vault) {
    this.callbackUrl = settings.callbackUrl();
    this.token =
        settings.receiptToken().isBlank()
            ? vault.lookupHash("address of delivery reports")
            : settings.receiptToken();
  }

  /** What the gateway is told; empty where it cannot reach us. */
  Optional<String> url() {
    return callbackUrl.isBlank() ? Optional.empty() : Optional.of(callbackUrl + PATH + token);
  }

  boolean isRight(String given) {
    return MessageDigest.isEqual(bytes(given), bytes(token));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
