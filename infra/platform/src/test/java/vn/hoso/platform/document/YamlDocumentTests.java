package vn.hoso.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents that people write. */
class YamlDocumentTests {

  enum Kind {
    PLAIN,
    FANCY
  }

  record Part(String key, int count, @Nullable Boolean needed) {}

  record Thing(
      String code,
      Kind kind,
      @Nullable LocalDate from,
      @Nullable BigDecimal value,
      List<Part> parts,
      List<String> tags) {}

  private static final Thing THING =
      new Thing(
          "1.001190",
          Kind.FANCY,
          LocalDate.of(2027, 1, 1),
          new BigDecimal("1.5"),
          List.of(new Part("a", 1, true), new Part("b", 2, null)),
          List.of("x", "y"));

  private final YamlReader<Thing> reader = new YamlReader<>(Thing.class);

  @Test
  void what_is_written_reads_back_the_same() {
    for (var text :
        List.of(YamlWriter.write(THING), YamlWriter.write(List.of(THING)), "\uFEFF" + plain())) {
      var reading = reader.read(text);
      assertThat(reading.mistakes()).as(text).isEmpty();
      assertThat(reading.items()).extracting(YamlReader.Item::value).containsExactly(THING);
    }
    assertThat(YamlWriter.write(THING))
        .contains("code: '1.001190'\n", "\n  - key: a\n    count: 1\n");
  }

  @Test
  void two_lists_that_say_the_same_are_written_twice() {
    var thing = new Thing("a", Kind.PLAIN, null, null, List.of(), List.of());
    assertThat(YamlWriter.write(thing)).contains("parts: []\n", "tags: []\n");
  }

  @Test
  void every_mistake_is_named_with_its_place_at_once() {
    var reading =
        reader.read(
            """
            code: 1
            kind: PLANE
            from: 2027-02-30
            colour: red
            parts:
              - {key: a, count: many, needed: yes}
              - {count: 1, count: 2}
              - b
            """);
    assertThat(reading.items()).isEmpty();
    assertThat(reading.mistakes())
        .extracting(it -> it.line() + ":" + it.column() + " " + it.path() + " " + it.code())
        .containsExactly(
            "2:7 /0/kind yaml-word-unknown",
            "3:7 /0/from yaml-date-impossible",
            "4:1 /0/colour yaml-key-unknown",
            "6:21 /0/parts/0/count yaml-whole-expected",
            "6:35 /0/parts/0/needed yaml-flag-expected",
            "7:16 /0/parts/1/count yaml-key-repeated",
            "7:5 /0/parts/1/key yaml-key-missing",
            "8:5 /0/parts/2 yaml-mapping-expected",
            "1:1 /0/tags yaml-key-missing");
  }

  @Test
  void what_is_no_yaml_says_where() {
    assertThat(reader.read("code: [1\nkind: x").mistakes())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("yaml-unreadable"))
        .satisfies(it -> assertThat(it.line()).isEqualTo(2));
    assertThat(reader.read(" \n").mistakes())
        .singleElement()
        .extracting("code")
        .isEqualTo("yaml-empty");
    assertThat(reader.read("&a [*a]").mistakes()).isNotEmpty();
    assertThat(reader.read("\u0007").mistakes()).isNotEmpty();
  }

  @Test
  void a_difference_knows_items_by_their_names() {
    var other =
        new Thing(
            "1.001190",
            Kind.FANCY,
            null,
            new BigDecimal("2"),
            List.of(new Part("b", 3, null), new Part("a", 1, true), new Part("c", 1, null)),
            List.of("x", "y"));
    assertThat(Difference.between(THING, other).toString())
        .isEqualTo(
            """
            - from: 2027-01-01
            ~ value: 1.5 → 2
            ~ parts/b/count: 2 → 3
            ~ parts: a, b → b, a, c
            + parts/c/key: c
            + parts/c/count: 1""");
    assertThat(Difference.between(THING, THING).isNothing()).isTrue();
    assertThat(Difference.between(null, THING).changes()).hasSize(11);
  }

  private static String plain() {
    return """
        code: 1.001190
        kind: FANCY
        from: 2027-01-01
        value: 1.5
        parts: [{key: a, count: 1, needed: true}, {key: b, count: 2, needed: null}]
        tags: [x, y]
        """;
  }
}
