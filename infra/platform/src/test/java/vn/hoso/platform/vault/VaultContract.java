package vn.hoso.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;

/** What every vault keeps, whatever it stores its keys in. */
interface VaultContract {

  Person AN =
      new Person("Nguyễn Văn An", "+84912345678", null, "001090123456", null, "7K3M9QXF2CD");

  /** An empty vault. */
  Vault vault();

  /** Another process over the same keys as the given one. */
  Vault neighbourOf(Vault vault);

  @Test
  default void opens_what_it_sealed() {
    var vault = vault();
    var box = vault.sealPerson("D-1", AN);
    assertThat(vault.openPerson("D-1", box)).contains(AN);
    assertThat(neighbourOf(vault).openPerson("D-1", box)).contains(AN);
  }

  @Test
  default void shows_nothing_of_the_words_and_never_the_same_box_twice() {
    var vault = vault();
    var box = vault.seal("D-1", "Nguyễn Văn An");
    assertThat(box.box())
        .doesNotContain("An")
        .isNotEqualTo(vault.seal("D-1", "Nguyễn Văn An").box());
  }

  @Test
  default void does_not_open_the_box_of_another_dossier() {
    var vault = vault();
    var box = vault.seal("D-1", "words");
    var _ = vault.seal("D-2", "other words");
    assertThatThrownBy(() -> vault.open("D-2", box)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void calls_a_damaged_box_damaged_without_quoting_it() {
    var vault = vault();
    var _ = vault.seal("D-1", "words");
    assertThatThrownBy(() -> vault.open("D-1", new Sealed("bm90aGluZw==")))
        .hasMessage("a sealed block of dossier D-1 is damaged");
  }

  @Test
  default void opens_nothing_of_a_dossier_that_has_no_key() {
    assertThat(vault().open("D-unknown", new Sealed("bm90aGluZw=="))).isEmpty();
  }

  @Test
  default void opens_many_and_leaves_out_the_forgotten() {
    var vault = vault();
    vault.prepare(List.of("D-1", "D-2", "D-3", "D-1"));
    var boxes =
        Map.of(
            "D-1", vault.seal("D-1", "one"),
            "D-2", vault.seal("D-2", "two"),
            "D-3", vault.seal("D-3", "three"));
    vault.forget("D-2");
    assertThat(vault.openAll(boxes)).isEqualTo(Map.of("D-1", "one", "D-3", "three"));
  }

  @Test
  default void prepares_keys_where_some_are_there_already() {
    var vault = vault();
    var first = vault.seal("D-2", "two");
    neighbourOf(vault).prepare(List.of("D-1", "D-2", "D-3"));
    assertThat(vault.open("D-2", first)).contains("two");
    assertThat(vault.open("D-3", vault.seal("D-3", "three"))).contains("three");
  }

  @Test
  default void forgets_for_good() {
    var vault = vault();
    var box = vault.seal("D-1", "words");
    vault.forget("D-1");
    assertThat(vault.open("D-1", box)).isEmpty();
    assertThat(neighbourOf(vault).open("D-1", box)).isEmpty();
    assertThatThrownBy(() -> vault.seal("D-1", "more"))
        .isInstanceOf(ForgottenDossierException.class);
    vault.prepare(List.of("D-1"));
    assertThat(vault.open("D-1", box)).isEmpty();
  }

  @Test
  default void two_first_writers_agree_on_one_key() throws Exception {
    var one = vault();
    var other = neighbourOf(one);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 50; round++) {
        var id = "D-race-" + round;
        List<Callable<Sealed>> writers =
            IntStream.range(0, 4)
                .<Callable<Sealed>>mapToObj(
                    it -> () -> (it % 2 == 0 ? one : other).seal(id, "w" + it))
                .toList();
        var boxes = both.invokeAll(writers);
        for (int it = 0; it < boxes.size(); it++) {
          assertThat(one.open(id, boxes.get(it).get())).contains("w" + it);
          assertThat(other.open(id, boxes.get(it).get())).contains("w" + it);
        }
      }
    }
  }

  @Test
  default void hashes_a_lookup_code_however_it_is_typed() {
    var code = vn.hoso.contract.LookupCode.random(new Random(7));
    var vault = vault();
    assertThat(vault.lookupHash(code.toString().toLowerCase(Locale.ROOT)))
        .isEqualTo(neighbourOf(vault).lookupHash(code.value()))
        .doesNotContain(code.value())
        .isNotEqualTo(vault.lookupHash("anything else"));
  }
}
