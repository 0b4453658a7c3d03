package vn.hoso.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.webkit.sheet.Roll;
import vn.hoso.webkit.sheet.Sheet;
import vn.hoso.webkit.testing.PdfText;

/**
 * Every form as a PDF: its text to the letter, its size, its fonts. The PDFs lie in {@code
 * target/forms} afterwards, to be looked at.
 */
class FormsTests {

  private static final Path LOOK_AT = Path.of("target/forms");
  private static final Path GOLDEN = Path.of("src/test/resources/forms");
  private static final int MOST_BYTES = 150 * 1024;

  /** A form, printed anew each time it is asked. */
  record Printed(String name, String title, int pages, Supplier<byte[]> pdf) {

    static Printed of(String name, int pages, Sheet sheet) {
      return new Printed(name, sheet.title(), pages, () -> PdfText.SHEETS.pdf(sheet));
    }

    static Printed of(String name, int pages, Roll roll) {
      return new Printed(name, roll.title(), pages, () -> PdfText.SHEETS.pdf(roll));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Printed> forms() {
    return Stream.of(
        Printed.of("receipt", 1, Layout.of(SampleForms.receipt())),
        Printed.of("receipt-long", 4, Layout.of(SampleForms.longReceipt())),
        Printed.of("supplement", 1, Layout.of(SampleForms.supplement())),
        Printed.of("refusal", 1, Layout.of(SampleForms.refusal())),
        Printed.of("apology", 1, Layout.of(SampleForms.apology())),
        Printed.of("stop", 1, Layout.of(SampleForms.stop())),
        Printed.of("register", 3, SampleForms.register()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_says_what_it_always_said(Printed form) throws IOException {
    var pdf = form.pdf().get();
    Files.createDirectories(LOOK_AT);
    Files.write(LOOK_AT.resolve(form.name() + ".pdf"), pdf);
    var text = PdfText.of(pdf);
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    assertGolden(form.name(), text);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(form.pages());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_is_small_and_needs_no_font_of_its_reader(Printed form) throws IOException {
    var pdf = form.pdf().get();
    assertThat(pdf.length).isLessThanOrEqualTo(MOST_BYTES);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(fonts(document))
          .isNotEmpty()
          .allSatisfy(
              font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif.*");
              });
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_can_be_read_aloud(Printed form) throws IOException {
    try (var document = Loader.loadPDF(form.pdf().get())) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(form.title());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void the_same_form_is_the_same_bytes(Printed form) {
    assertThat(form.pdf().get()).isEqualTo(form.pdf().get());
  }

  @Test
  void a_register_of_500_dossiers_is_as_small_as_any_form() throws IOException {
    var pdf = PdfText.SHEETS.pdf(SampleForms.fullRegister());
    Files.createDirectories(LOOK_AT);
    Files.write(LOOK_AT.resolve("register-full.pdf"), pdf);
    assertThat(pdf.length).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(PdfText.of(pdf)).contains("H26.12-261126-0001", "H26.12-261126-0500");
  }

  @Test
  void what_nobody_can_read_is_left_out_and_the_rest_is_composed() throws IOException {
    var odd = "Tie\u0302\u0301ng Vi\u0323\u0302et \u0001<b>&amp;</b>";
    var form = SampleForms.supplement();
    var sheet =
        Layout.of(
            new FilledForm.Supplement(
                form.head(), form.party(), form.procedure(), null, odd, form.until(), null));
    assertThat(PdfText.of(PdfText.SHEETS.pdf(sheet))).contains("Tiếng V", "<b>&amp;</b>");
  }

  @Test
  void a_register_has_a_question_mark_for_letters_it_cannot_print_and_cuts_long_words()
      throws IOException {
    var name = "Tie\u0302\u0301n \uD83D\uDE00 " + "dài".repeat(40);
    var text =
        PdfText.of(
            PdfText.SHEETS.pdf(
                SampleForms.register(new Party(name, "0912 345 678", null, null, null))));
    assertThat(text).contains("Tiến ?").contains("dàidàidài");
  }

  private static void assertGolden(String name, String text) throws IOException {
    var golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("hoso.regenerate")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  private static Set<PDFont> fonts(PDDocument document) throws IOException {
    var fonts = new LinkedHashSet<PDFont>();
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }
}
