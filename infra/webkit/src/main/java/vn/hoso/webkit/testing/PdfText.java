package vn.hoso.webkit.testing;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.hoso.webkit.sheet.Sheets;

/** Prints forms, and reads what stands on the paper, from left to right and downwards. */
public final class PdfText {

  /** Draws with the templates on the class path, in one place and with one hotline. */
  public static final Sheets SHEETS = sheets();

  private PdfText() {}

  /**
   * What stands on it, line by line.
   *
   * @throws IOException when it is no PDF
   */
  public static String of(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replaceAll("[ \\t]+(?=\\n)", "");
    }
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
