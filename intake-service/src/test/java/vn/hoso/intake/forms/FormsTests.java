package vn.hoso.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.hoso.webkit.sheet.Sheet;
import vn.hoso.webkit.sheet.Sheets;

/**
 * Every form as a PDF: its text to the letter, its size, its fonts. The PDFs lie in {@code
 * target/forms} afterwards, to be looked at.
 */
class FormsTests {

  private static final Path LOOK_AT = Path.of("target/forms");
  private static final Path GOLDEN = Path.of("src/test/resources/forms");
  private static final int MOST_BYTES = 150 * 1024;
  private static final Sheets SHEETS = sheets();

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of("receipt", Layout.of(SampleForms.receipt()), 1),
        Arguments.of("receipt-long", Layout.of(SampleForms.longReceipt()), 4),
        Arguments.of("supplement", Layout.of(SampleForms.supplement()), 1),
        Arguments.of("refusal", Layout.of(SampleForms.refusal()), 1),
        Arguments.of("apology", Layout.of(SampleForms.apology()), 1),
        Arguments.of("stop", Layout.of(SampleForms.stop()), 1),
        Arguments.of("register", SampleForms.register(), 4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void a_form_says_what_it_always_said(String name, Sheet sheet, int pages) throws IOException {
    var pdf = SHEETS.pdf(sheet);
    Files.createDirectories(LOOK_AT);
    Files.write(LOOK_AT.resolve(name + ".pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document).replaceAll("[ \\t]+(?=\\n)", "");
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      assertGolden(name, text);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void a_form_is_small_and_needs_no_font_of_its_reader(String name, Sheet sheet, int pages)
      throws IOException {
    var pdf = SHEETS.pdf(sheet);
    assertThat(pdf.length).as(name).isLessThanOrEqualTo(MOST_BYTES);
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void a_form_can_be_read_aloud(String name, Sheet sheet, int pages) throws IOException {
    try (var document = Loader.loadPDF(SHEETS.pdf(sheet))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(sheet.title());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void the_same_form_is_the_same_bytes(String name, Sheet sheet, int pages) {
    assertThat(SHEETS.pdf(sheet)).isEqualTo(SHEETS.pdf(sheet));
  }

  @Test
  void what_nobody_can_read_is_left_out_and_the_rest_is_composed() throws IOException {
    var odd = "Tie\u0302\u0301ng Vi\u0323\u0302et \u0001<b>&amp;</b>";
    var form = SampleForms.supplement();
    var sheet =
        Layout.of(
            new FilledForm.Supplement(
                form.head(), form.party(), form.procedure(), null, odd, form.until(), null));
    try (var document = Loader.loadPDF(SHEETS.pdf(sheet))) {
      assertThat(new PDFTextStripper().getText(document)).contains("Tiếng V", "<b>&amp;</b>");
    }
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

  private static Sheets sheets() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setTemplateEngineMessageSource(new StaticMessageSource());
    return new Sheets(engine, "Hà Nội", "1022");
  }
}
