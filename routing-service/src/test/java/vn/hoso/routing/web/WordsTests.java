package vn.hoso.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.calendar.LedgerLine;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Outcome;
import vn.hoso.routing.domain.Action;
import vn.hoso.routing.domain.Deed;

/** Whatever a page or a problem can say has words, in both languages. */
class WordsTests {

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @ParameterizedTest
  @ValueSource(strings = {"messages/routing", "problems-routing-service"})
  void the_same_keys_stand_in_both_languages(String bundle) {
    assertThat(words(bundle + "_en").stringPropertyNames())
        .isEqualTo(words(bundle).stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages/routing", "problems-routing-service"})
  void the_same_places_are_filled_in_both_languages(String bundle) {
    var english = words(bundle + "_en");
    words(bundle)
        .forEach(
            (key, text) ->
                assertThat(places(english.getProperty(key.toString())))
                    .as(key.toString())
                    .isEqualTo(places(text.toString())));
  }

  @Test
  void every_kind_of_thing_has_a_word() {
    var keys = words("messages/routing").stringPropertyNames();
    for (var kind : Deed.Kind.values()) {
      assertThat(keys).contains("desk.deed." + word(kind));
    }
    for (var reason : LedgerLine.Reason.values()) {
      assertThat(keys).contains("desk.ledger." + reason.name());
    }
    for (var outcome : Outcome.values()) {
      assertThat(keys).contains("desk.outcome." + outcome.name());
    }
    for (var channel : Channel.values()) {
      assertThat(keys).contains("desk.channel." + channel.name());
    }
    for (var action : Action.values()) {
      assertThat(keys).contains("desk.do." + action.word(), "desk.done." + action.word());
    }
  }

  private static String word(Deed.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties words(String bundle) {
    try (var in =
        Objects.requireNonNull(
            WordsTests.class.getClassLoader().getResourceAsStream(bundle + ".properties"))) {
      var words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
