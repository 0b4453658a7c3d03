package vn.hoso.bench.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.bench.sample.OneLife;
import vn.hoso.bench.sample.OneLife.Told;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.vault.VaultInMemory;
import vn.hoso.tracking.application.TrackingBehaviour;
import vn.hoso.tracking.domain.View;

/** What is done with bytes alone, beside a plain parser and a plain cipher. */
final class InMemory {

  private static final String WORDS = "Nguyễn Thị Ước, 0912345678, uoc@example.vn, 7K3M9QXF2CG";

  private final JsonMapper plain = JsonMapper.builder().build();
  private final EventCodec codec = new EventCodec();
  private final RecordReader reader = new RecordReader(codec);
  private final TrackingBehaviour tracking = new TrackingBehaviour();
  private final StateMapping<View> mapping = new StateMapping<>(View.class, _ -> Map.of());
  private final Vault vault = new VaultInMemory();
  private final List<Told> life = OneLife.of("guard");
  private final List<Map<String, Object>> headers = life.stream().map(Told::headers).toList();
  private final List<JsonNode> trees = life.stream().map(it -> plain.readTree(it.body())).toList();
  private final View view = OneLife.view();
  private final byte[] stored = mapping.write(view).getBytes(StandardCharsets.UTF_8);
  private final List<byte[]> events = life.stream().map(this::asOneDocument).toList();

  Pair encoding() {
    return new Pair(
        "encode",
        () -> life.stream().mapToInt(it -> codec.encode(it.event()).length()).sum(),
        () -> trees.stream().mapToInt(it -> plain.writeValueAsString(it).length()).sum());
  }

  Pair folding() {
    return new Pair("fold", this::fold, this::parse);
  }

  Pair mapping() {
    return new Pair(
        "map",
        () -> mapping.read(mapping.write(view)),
        () -> plain.writeValueAsBytes(plain.readTree(stored)));
  }

  Pair sealing() {
    return new Pair(
        "seal", () -> vault.open("guard", vault.seal("guard", WORDS)), InMemory::cipher);
  }

  private Object fold() {
    var state = tracking.unseen();
    for (int i = 0; i < life.size(); i++) {
      var told = life.get(i);
      var read = reader.read(told.topic(), 0, i, headers.get(i), told.body());
      if (read instanceof Read.Legible(var received)) {
        state = tracking.hear(state, received.heard(told.event()));
      }
    }
    return state;
  }

  private Object parse() {
    var parsed = new ArrayList<JsonNode>();
    for (var event : events) {
      parsed.add(plain.readTree(event));
    }
    return parsed;
  }

  /** Headers and body together, as CloudEvents in one JSON have them. */
  private byte[] asOneDocument(Told it) {
    var event = new LinkedHashMap<String, Object>(it.envelope().headers());
    event.put("data", plain.readTree(it.body()));
    return plain.writeValueAsBytes(event);
  }

  private static Object cipher() {
    try {
      var key = new SecretKeySpec(new byte[32], "AES");
      var nonce = new byte[12];
      RANDOM.nextBytes(nonce);
      var clear = WORDS.getBytes(StandardCharsets.UTF_8);
      var box = with(Cipher.ENCRYPT_MODE, key, nonce, clear);
      var text = Base64.getEncoder().encodeToString(box);
      return with(Cipher.DECRYPT_MODE, key, nonce, Base64.getDecoder().decode(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] with(int mode, SecretKeySpec key, byte[] nonce, byte[] text)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(128, nonce));
    return cipher.doFinal(text);
  }

  private static final SecureRandom RANDOM = new SecureRandom();
}
