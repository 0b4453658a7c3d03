package vn.hoso.intake.payment;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hoso.intake.application.PaymentGateway;

/**
 * A gateway that is called with signed fields and calls back with signed fields, as the domestic
 * ones do: HMAC-SHA256 over the fields in the order of their names.
 */
public final class SignedGateway implements PaymentGateway {

  static final String ORDER = "order";
  static final String AMOUNT = "amount";
  static final String TRANSACTION = "transaction";
  static final String SIGNATURE = "signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,12}");
  private static final Pattern NAMED = Pattern.compile("([0-9a-f-]{36})~([a-z0-9-]{1,40})");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final String address;
  private final SecretKeySpec key;

  /**
   * A gateway at that address.
   *
   * @param address of its checkout page; blank where the centre takes no money online
   * @param secret shared with it
   */
  public SignedGateway(String address, byte[] secret) {
    this.address = address;
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  @Override
  public Optional<URI> checkout(Order order, long amount) {
    if (address.isBlank()) {
      return Optional.empty();
    }
    var fields = Map.of(ORDER, named(order), AMOUNT, Long.toString(amount));
    return Optional.of(URI.create(address + "?" + query(signed(fields))));
  }

  @Override
  public Optional<Notice> read(Map<String, String> fields) {
    var transaction = fields.getOrDefault(TRANSACTION, "");
    var amount = fields.getOrDefault(AMOUNT, "");
    return isGenuine(fields)
            && NAME.matcher(transaction).matches()
            && DIGITS.matcher(amount).matches()
        ? order(fields.getOrDefault(ORDER, ""))
            .map(it -> new Notice(it, transaction, Long.parseLong(amount)))
        : Optional.empty();
  }

  /** Whether somebody who knows the secret has written these fields. */
  boolean isGenuine(Map<String, String> fields) {
    var told = fields.getOrDefault(SIGNATURE, "").getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(told, signature(fields).getBytes(StandardCharsets.US_ASCII));
  }

  /** The same fields with their signature. */
  Map<String, String> signed(Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    all.put(SIGNATURE, signature(fields));
    return all;
  }

  private String signature(Map<String, String> fields) {
    var signed = new TreeMap<>(fields);
    signed.remove(SIGNATURE);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var text = query(signed).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("this JVM lacks " + ALGORITHM, impossible);
    }
  }

  private static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String named(Order order) {
    return order.dossier() + "~" + order.obligation();
  }

  private static Optional<Order> order(String named) {
    var matcher = NAMED.matcher(named);
    return matcher.matches()
        ? Optional.of(new Order(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
