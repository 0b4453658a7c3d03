package vn.hoso.intake.catalogue.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.intake.catalogue.ProcedureText;
import vn.hoso.intake.catalogue.ProceduresInMemory;
import vn.hoso.intake.catalogue.revision.Revisions.Looked;
import vn.hoso.platform.document.Mistake;
import vn.hoso.platform.document.YamlWriter;
import vn.hoso.platform.testing.Mistaken;

/** Whatever somebody writes of a procedure is taken as it is, or refused at its place. */
class AnyProcedureTests {

  private static final int TRIES = 200;

  @Provide
  Arbitrary<ProcedureText> procedures() {
    return AnyProcedure.sound();
  }

  @Provide
  Arbitrary<Mistaken> flawed() {
    return AnyProcedure.sound().flatMap(it -> Arbitraries.of(AnyFlaw.in(it)).map(Supplier::get));
  }

  @Property(tries = TRIES)
  void what_is_sound_is_taken_and_exported_as_it_was(@ForAll("procedures") ProcedureText text) {
    var procedures = AnyProcedure.catalogue(text);
    var stored = procedures.version(AnyProcedure.CODE, 1).orElseThrow();
    var exported = YamlWriter.write(ProcedureText.of(stored));
    assertThat(exported.replace("basedOn: 1\n", ""))
        .isEqualTo(YamlWriter.write(ProcedureText.comparable(text.code(), text.content())));
    assertThat(AnyProcedure.revisions(procedures).look(exported, AnyProcedure.TODAY))
        .isInstanceOfSatisfying(
            Looked.Sound.class,
            it -> assertThat(it.revisions()).allMatch(Revision::changesNothing));
  }

  @Property(tries = TRIES)
  void a_mistake_is_refused_with_its_line_and_column_and_nothing_is_put_in_force(
      @ForAll("flawed") Mistaken it) {
    var procedures = new ProceduresInMemory();
    var mistakes = refused(procedures, it.text());
    assertThat(mistakes)
        .as(it.text())
        .anySatisfy(
            mistake -> {
              assertThat(mistake.code()).isEqualTo(it.code());
              assertThat(mistake.path()).isEqualTo(it.path());
              assertThat(it.at(mistake)).startsWith(it.stands());
            });
    assertThat(refused(procedures, it.belowNotes())).isEqualTo(Mistaken.belowNotes(mistakes));
    assertThat(procedures.version(AnyProcedure.CODE, 1)).isEmpty();
  }

  private static List<Mistake> refused(ProceduresInMemory procedures, String text) {
    var looked =
        AnyProcedure.revisions(procedures).put(text, AnyProcedure.AUDIT, AnyProcedure.TODAY);
    return ((Looked.Unsound) looked).mistakes();
  }
}
