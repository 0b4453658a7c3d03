package vn.hoso.intake.verify;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.IntakeEvent.DossierAccepted;
import vn.hoso.contract.IntakeEvent.DossierSubmitted;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Evolution;
import vn.hoso.platform.vault.SigningKeys;

/** A receipt's QR code: genuine, outdated, not ours, forged. */
class ReceiptsTests {

  private static final String CODE = "H26.12-261126-0001";
  private static final Instant AT = Instant.parse("2026-11-26T02:00:00.123Z");
  private static final Promise DUE = promise("2026-12-01T10:00:00Z");
  private static final SigningKeys KEYS = SigningKeys.of(secret(1), List.of());
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~&=%+ ";

  private final OneDossier index = new OneDossier(accepted(false));
  private final Receipts receipts = new Receipts(KEYS, index);
  private final String query = signed(receipts, index.dossier);

  @Test
  void says_nothing_about_a_person_and_no_secret() {
    assertThat(query)
        .matches(
            "v=1&c=H26\\.12-261126-0001&r=20261126T020000Z&d=20261201T100000Z&a=H26\\.12"
                + "&p=1\\.001193&k=[0-9a-f]{8}&s=[A-Za-z0-9_-]{86}");
  }

  @Test
  void is_genuine_as_long_as_what_it_says_holds() {
    assertThat(receipts.verify(query)).isInstanceOf(Verdict.Genuine.class);
    assertThat(receipts.verify(query + "&lang=en")).isInstanceOf(Verdict.Genuine.class);
  }

  @Property(tries = 500)
  void is_not_genuine_with_any_other_character(
      @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(max = 70) int what) {
    int place = where % query.length();
    var changed = new StringBuilder(query);
    changed.setCharAt(place, ALPHABET.charAt(what));
    if (!changed.toString().equals(query)) {
      assertThat(receipts.verify(changed.toString()))
          .isInstanceOfAny(
              Verdict.Forged.class, Verdict.Unreadable.class, Verdict.UnknownKey.class);
    }
  }

  @Property(tries = 100)
  void is_not_genuine_when_something_is_missing(@ForAll @IntRange(max = 10_000) int where) {
    assertThat(
            receipts.verify(
                new StringBuilder(query).deleteCharAt(where % query.length()).toString()))
        .isInstanceOfAny(Verdict.Forged.class, Verdict.Unreadable.class);
  }

  @Nested
  class When_things_went_on {

    @Test
    void another_promise_is_told_of() {
      var renewed = promise("2026-12-04T10:00:00Z");
      index.dossier = Evolution.hear(index.dossier, new ProcessingResumed(AT, 1, renewed));
      assertThat(receipts.verify(query))
          .isEqualTo(new Verdict.Superseded(statement(), renewed.dueAt()));
    }

    @Test
    void a_dossier_that_is_gone_is_not_held() {
      index.dossier = Dossier.UNSEEN;
      assertThat(receipts.verify(query)).isEqualTo(new Verdict.NotHeld(statement()));
    }

    private Statement statement() {
      return new Statement(CODE, AT, DUE.dueAt(), "H26.12", "1.001193");
    }
  }

  @Nested
  class After_a_rotation_of_keys {

    private final SigningKeys rotated = SigningKeys.of(secret(2), List.of(secret(1)));

    @Test
    void old_receipts_are_genuine_and_new_ones_bear_the_new_key() {
      var later = new Receipts(rotated, index);
      assertThat(later.verify(query)).isInstanceOf(Verdict.Genuine.class);
      assertThat(signed(later, index.dossier)).contains("&k=" + rotated.currentId());
      assertThat(rotated.publicKeys().keySet())
          .containsExactly(rotated.currentId(), KEYS.currentId());
    }

    @Test
    void a_key_that_was_dropped_is_unknown() {
      var later = new Receipts(SigningKeys.of(secret(2), List.of()), index);
      assertThat(later.verify(query)).isEqualTo(new Verdict.UnknownKey(KEYS.currentId()));
    }
  }

  @Test
  void of_a_private_matter_does_not_name_it() {
    index.dossier = accepted(true);
    var discreet = signed(receipts, index.dossier);
    assertThat(discreet).contains("&p=-&");
    assertThat(receipts.verify(discreet)).isInstanceOf(Verdict.Genuine.class);
  }

  /** As infra/docs/receipts.md says, with nothing but the JDK. */
  @Test
  void can_be_checked_by_anybody_with_the_public_key() throws Exception {
    var text = query.substring(0, query.indexOf("&s="));
    var signature = Base64.getUrlDecoder().decode(query.substring(query.indexOf("&s=") + 3));
    var prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    var key = KEYS.publicKeys().get(KEYS.currentId());
    var der = Arrays.copyOf(prefix, prefix.length + 32);
    System.arraycopy(requireNonNull(key), 0, der, prefix.length, 32);
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    verifier.update(text.getBytes(StandardCharsets.US_ASCII));
    assertThat(verifier.verify(signature)).isTrue();
  }

  private static String signed(Receipts receipts, Dossier dossier) {
    return receipts.signed(
        requireNonNull(dossier.own().submission()), requireNonNull(dossier.acceptance()));
  }

  private static Dossier accepted(boolean sensitive) {
    var limit = new Limit(BigDecimal.valueOf(3), Limit.Unit.WORKING_DAY);
    var submitted =
        new DossierSubmitted(
            AT,
            new Procedure("1.001193", 1, "Đăng ký khai sinh", "Hộ tịch", sensitive),
            Channel.DIRECT,
            "H26.12",
            "H26.12",
            "hash",
            new Sealed("Ym94"),
            2,
            null);
    return Evolution.evolve(
        Evolution.evolve(Dossier.UNSEEN, submitted),
        new DossierAccepted(AT, CODE, CODE, "tiepnhan", limit, DUE));
  }

  private static Promise promise(String due) {
    return new Promise(Instant.parse(due), "vn-2026", List.of());
  }

  private static String secret(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** An index with one dossier in it. */
  private static final class OneDossier implements DossierIndex {

    private Dossier dossier;

    OneDossier(Dossier dossier) {
      this.dossier = dossier;
    }

    @Override
    public Optional<Row> byLookupHash(String hash) {
      return Optional.empty();
    }

    @Override
    public Optional<Row> byOfficialCode(String code) {
      var acceptance = dossier.acceptance();
      return acceptance != null && acceptance.code().equals(code)
          ? Optional.of(new Row("id", 1, dossier))
          : Optional.empty();
    }

    @Override
    public Page tray(Tray tray, @Nullable Set<String> agencies, @Nullable String after, int limit) {
      return new Page(List.of(), null);
    }

    @Override
    public Page accepted(String desk, Instant from, Instant to, @Nullable String after, int limit) {
      return new Page(List.of(), null);
    }

    @Override
    public long countAccepted(String desk, Instant from, Instant to) {
      return 0;
    }

    @Override
    public Map<Tray, Long> counts(@Nullable Set<String> agencies) {
      return Map.of();
    }

    @Override
    public List<Row> followUps(@Nullable Set<String> agencies, int limit) {
      return List.of();
    }

    @Override
    public Map<Mark, Long> marks(@Nullable Set<String> agencies) {
      return Map.of();
    }
  }
}
