package vn.hoso.platform.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.platform.vault.VaultInMemory.KeysInMemory;

/** Key-encryption keys come, go and may be missing. */
class KeyRingTests {

  private final KeysInMemory keys = new KeysInMemory();

  @Nested
  class After_a_rotation {

    @Test
    void boxes_under_the_previous_key_still_open() {
      var box = vault(1).seal("D-1", "words");
      assertThat(vault(2, 1).open("D-1", box)).contains("words");
    }

    @Test
    void new_dossiers_need_the_new_key_only() {
      var box = vault(2, 1).seal("D-2", "words");
      assertThat(vault(2).open("D-2", box)).contains("words");
    }

    @Test
    void lookup_codes_are_still_found() {
      assertThat(vault(3, 2, 1).lookupHash("7K3M9-QXF2C-D"))
          .isEqualTo(vault(1).lookupHash("7K3M9-QXF2C-D"));
    }

    @Test
    void a_key_that_is_gone_is_named() {
      var box = vault(1).seal("D-1", "words");
      assertThatThrownBy(() -> vault(2).open("D-1", box))
          .hasMessageContaining("dossier D-1")
          .hasMessageContaining("HOSO_KEK_PREVIOUS");
    }
  }

  @Nested
  class Without_a_usable_key {

    @Test
    void one_sentence_says_how_to_make_one() {
      var failure = catchMissing("");
      var analysis = requireNonNull(new KeyMissingAnalyzer().analyze(failure));
      assertThat(analysis.getDescription()).startsWith("HOSO_KEK is not set");
      assertThat(analysis.getAction()).contains("openssl rand -base64 32");
    }

    @Test
    void a_short_key_and_a_crooked_one_are_told_apart() {
      assertThat(catchMissing("c2hvcnQ=")).hasMessage("HOSO_KEK has 5 bytes instead of 32");
      assertThat(catchMissing("%%%")).hasMessage("HOSO_KEK is not base64");
    }
  }

  private SealingVault vault(int current, int... previous) {
    return new SealingVault(keys, Settings.withKek(current, previous));
  }

  private static KeyMissingException catchMissing(String kek) {
    try {
      var _ = KeyRing.of(new VaultProperties(kek, List.of(), "unused", 1, Duration.ofMinutes(1)));
      throw new AssertionError("a key ring without a key");
    } catch (KeyMissingException missing) {
      return missing;
    }
  }
}
