package vn.hoso.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.Owner;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.tracking.domain.Disclosure.Group;
import vn.hoso.tracking.domain.Messages;
import vn.hoso.tracking.domain.Reading.Lateness;
import vn.hoso.tracking.domain.Situation;
import vn.hoso.tracking.domain.Stop;

/** Nothing that can happen is without words, in either language. */
class WordsTests {

  private static Properties bundle(String suffix) throws IOException {
    var bundle = new Properties();
    try (var stream =
        WordsTests.class.getResourceAsStream("/messages/tracking" + suffix + ".properties")) {
      if (stream == null) {
        throw new IllegalStateException("no bundle " + suffix);
      }
      bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return bundle;
  }

  private static List<String> needed() {
    var keys = new ArrayList<String>();
    for (var situation : Situation.values()) {
      for (var part : List.of(".what", ".do", ".next")) {
        keys.add("situation." + situation + part);
      }
    }
    for (var group : Group.values()) {
      keys.add("group." + group);
      for (var part : List.of(".what", ".do", ".next")) {
        keys.add("group." + group + part);
        keys.add("reported." + group + part);
      }
    }
    for (var kind : Stop.Kind.values()) {
      keys.add("stop." + kind);
    }
    for (var reason : vn.hoso.calendar.LedgerLine.Reason.values()) {
      keys.add("ledger." + reason);
      keys.add("ledger." + reason + ".named");
    }
    for (var state : Messages.State.values()) {
      keys.add("told.state." + state);
    }
    for (var medium : Medium.values()) {
      keys.add("medium." + medium);
    }
    for (var channel : Channel.values()) {
      keys.add("channel." + channel);
    }
    for (var lateness : Lateness.values()) {
      keys.add("lateness." + lateness);
    }
    for (var kind : PetitionEvent.Kind.values()) {
      keys.add("petition.kind." + kind);
    }
    for (var way : PetitionEvent.Way.values()) {
      keys.add("petition.way." + way);
    }
    for (var owner : Owner.values()) {
      keys.add("topic." + owner.topic());
    }
    return keys;
  }

  @Test
  void both_bundles_have_words_for_everything_that_can_happen() throws IOException {
    assertThat(bundle("").stringPropertyNames()).containsAll(needed());
    assertThat(bundle("_en").stringPropertyNames()).isEqualTo(bundle("").stringPropertyNames());
  }

  @Test
  void every_text_is_a_pattern_that_can_be_filled() throws IOException {
    Object[] filling = {"a", "b", "c", "d", "e", "f", "g"};
    for (var suffix : List.of("", "_en")) {
      var bundle = bundle(suffix);
      for (var key : bundle.stringPropertyNames()) {
        var text = bundle.getProperty(key);
        assertThat(text).as(key).doesNotContain("'").isNotBlank();
        if (!text.contains("choice")) {
          assertThat(new MessageFormat(text, Locale.ROOT).format(filling)).doesNotContain("{");
        }
      }
    }
  }

  @Test
  void every_national_status_has_a_situation() {
    for (var status : NationalStatus.values()) {
      assertThat(Situation.values()).anyMatch(it -> it.status() == status);
    }
  }
}
