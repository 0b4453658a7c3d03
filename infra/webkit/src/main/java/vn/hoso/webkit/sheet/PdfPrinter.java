package vn.hoso.webkit.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Objects;

/**
 * Prints XHTML as PDF/UA, with subsets of Liberation Serif inside: the free font that runs as wide
 * as the Times New Roman which NĐ 30/2020 wants, and has every Vietnamese letter.
 */
final class PdfPrinter {

  private static final String FAMILY = "Liberation Serif";
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private final byte[] regular = resource("/sheets/LiberationSerif-Regular.ttf");
  private final byte[] bold = resource("/sheets/LiberationSerif-Bold.ttf");
  private final byte[] italic = resource("/sheets/LiberationSerif-Italic.ttf");
  private final String style = new String(resource("/assets/sheet.css"), StandardCharsets.UTF_8);

  PdfPrinter() {
    XRLog.setLoggingEnabled(false);
  }

  /** The style sheet that pages link and prints carry inside. */
  String style() {
    return style;
  }

  byte[] print(Roll roll) {
    return new RollPrinter(regular, bold).print(roll);
  }

  byte[] print(String xhtml, Instant at) {
    var out = new ByteArrayOutputStream(64 * 1024);
    try (var renderer = builder(xhtml).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (var document = renderer.getPdfDocument()) {
        var information = document.getDocumentInformation();
        var date = GregorianCalendar.from(at.atZone(HANOI));
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.setDocumentId(at.toEpochMilli());
        document.save(out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private PdfRendererBuilder builder(String xhtml) {
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> open(regular), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> open(bold), FAMILY, 700, FontStyle.NORMAL, true);
    builder.useFont(() -> open(italic), FAMILY, 400, FontStyle.ITALIC, true);
    builder.withHtmlContent(xhtml, null);
    return builder;
  }

  private static InputStream open(byte[] font) {
    return new ByteArrayInputStream(font);
  }

  private static byte[] resource(String name) {
    try (var in = PdfPrinter.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
