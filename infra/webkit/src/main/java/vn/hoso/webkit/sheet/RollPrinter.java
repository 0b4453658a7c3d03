package vn.hoso.webkit.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Prints a roll. Drawn from a template as the other forms are, each cell would bring four bevelled
 * borders and three tags: 500 lines came to 1.7 MB and half a minute. Drawn like this they come to
 * 100 kB and a second, and are read aloud line by line; cell by cell the page in the browser is.
 */
final class RollPrinter {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private final byte[] regular;
  private final byte[] bold;

  RollPrinter(byte[] regular, byte[] bold) {
    this.regular = regular;
    this.bold = bold;
  }

  byte[] print(Roll roll) {
    try (var document = new PDDocument()) {
      draw(roll, document);
      describe(document, roll.title(), roll.at());
      var out = new ByteArrayOutputStream(128 * 1024);
      document.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void draw(Roll roll, PDDocument document) throws IOException {
    var plain = font(document, regular);
    var strong = font(document, bold);
    var columns = roll.columns().stream().map(Roll.Column::name).toList();
    var names = RollLine.of(columns, roll, strong);
    var pages = pages(lines(roll, plain), names.height());
    var tags = new RollTags(document);
    for (int i = 0; i < pages.size(); i++) {
      var page = new RollPage(document, roll, plain, strong, tags);
      if (i == 0) {
        page.heading();
      }
      page.table(names, pages.get(i), i == 0);
      tags.end(page.close("Trang " + (i + 1) + "/" + pages.size()));
    }
    tags.close();
  }

  private static List<RollLine> lines(Roll roll, PDType0Font font) throws IOException {
    var lines = new ArrayList<RollLine>();
    for (var row : roll.rows()) {
      lines.add(RollLine.of(row, roll, font));
    }
    return lines;
  }

  /** As many lines on each page as fit below the names of the columns. */
  private static List<List<RollLine>> pages(List<RollLine> lines, float names) {
    var pages = new ArrayList<List<RollLine>>(List.of(new ArrayList<>()));
    float left = RollPage.BELOW_HEADING - names;
    for (var line : lines) {
      if (line.height() > left && !pages.getLast().isEmpty()) {
        pages.add(new ArrayList<>());
        left = RollPage.WHOLE - names;
      }
      pages.getLast().add(line);
      left -= line.height();
    }
    return pages;
  }

  private static void describe(PDDocument document, String title, Instant at) {
    var information = document.getDocumentInformation();
    var date = GregorianCalendar.from(at.atZone(HANOI));
    information.setTitle(title);
    information.setCreationDate(date);
    information.setModificationDate(date);
    document.setDocumentId(at.toEpochMilli());
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage("vi");
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  private static PDType0Font font(PDDocument document, byte[] font) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(font), true);
  }
}
