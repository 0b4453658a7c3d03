package vn.hoso.routing.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.document.YamlWriter;
import vn.hoso.platform.testing.Mistaken;
import vn.hoso.routing.flows.FlowDesk.Looked;

/** Whatever somebody writes into a book of flows is taken as it is, or refused at its place. */
class AnyBookTests {

  private static final int TRIES = 200;

  @Provide
  Arbitrary<FlowBookText> books() {
    return AnyBook.sound();
  }

  @Provide
  Arbitrary<Mistaken> mistaken() {
    return AnyBook.sound().flatMap(it -> Arbitraries.of(AnyMistake.in(it)).map(Supplier::get));
  }

  @Property(tries = TRIES)
  void what_is_sound_is_taken_and_exported_as_it_was(@ForAll("books") FlowBookText book) {
    var desk = AnyBook.deskOf(new FlowBooksInMemory());
    assertThat(desk.put(YamlWriter.write(book), "quantri")).isInstanceOf(Looked.Sound.class);
    assertThat(desk.newest().flows()).isEqualTo(book.flows());
    var again = (Looked.Sound) desk.put(desk.export(), "quantri");
    assertThat(again.changesNothing()).isTrue();
  }

  @Property(tries = TRIES)
  void a_mistake_is_refused_with_its_line_and_column_and_nothing_is_put_in_force(
      @ForAll("mistaken") Mistaken it) {
    var books = new FlowBooksInMemory();
    var mistakes = refused(books, it.text());
    assertThat(mistakes)
        .as(it.text())
        .anySatisfy(
            mistake -> {
              assertThat(mistake.code()).isEqualTo(it.code());
              assertThat(mistake.path()).isEqualTo(it.path());
              assertThat(it.at(mistake)).startsWith(it.stands());
            });
    assertThat(refused(books, it.belowNotes())).isEqualTo(Mistaken.belowNotes(mistakes));
    assertThat(books.history()).isEmpty();
  }

  private static List<Mistake> refused(FlowBooks books, String text) {
    return ((Looked.Unsound) AnyBook.deskOf(books).put(text, "quantri")).mistakes();
  }
}
