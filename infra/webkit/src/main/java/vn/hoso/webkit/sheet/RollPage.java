package vn.hoso.webkit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One page of a roll, A4 across; all measures in points, from below. */
final class RollPage {

  /** Height for the table on a page, and on the first, which has the heading above it. */
  static final float WHOLE = 515;

  static final float BELOW_HEADING = 440;

  private static final PDRectangle ACROSS =
      new PDRectangle(
          /* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
  private static final float MARGIN = 34;
  private static final float BOTTOM = 40;
  private static final float WIDTH = ACROSS.getWidth() - 2 * MARGIN;

  private final Roll roll;
  private final PDType0Font plain;
  private final PDType0Font bold;
  private final RollTags tags;
  private final PDPage page = new PDPage(ACROSS);
  private final PDPageContentStream ink;
  private final List<Float> rules = new ArrayList<>();
  private float y = BOTTOM + WHOLE;

  RollPage(PDDocument document, Roll roll, PDType0Font plain, PDType0Font bold, RollTags tags)
      throws IOException {
    this.roll = roll;
    this.plain = plain;
    this.bold = bold;
    this.tags = tags;
    document.addPage(page);
    ink = new PDPageContentStream(document, page);
  }

  static float width(Roll.Column column) {
    return WIDTH * column.share() / 100;
  }

  /** Who keeps it, what it is, and of which days. */
  void heading() throws IOException {
    begin("P");
    text(roll.number(), plain, 10, 1, y - 10);
    text(roll.issuer().toUpperCase(Locale.of("vi")), bold, 11, 0, y - 10);
    ink.endMarkedContent();
    begin("H1");
    text(roll.title().toUpperCase(Locale.of("vi")), bold, 14.5f, 0.5f, y - 38);
    ink.endMarkedContent();
    begin("P");
    text(roll.span(), plain, 11, 0.5f, y - 56);
    ink.endMarkedContent();
    y = BOTTOM + BELOW_HEADING;
  }

  /** The names of the columns, which are read aloud once, and lines below them. */
  void table(RollLine names, List<RollLine> lines, boolean first) throws IOException {
    rules.add(y);
    if (first) {
      begin("P");
    } else {
      ink.beginMarkedContent(COSName.ARTIFACT);
    }
    line(names, bold, true);
    for (var line : lines) {
      begin("P");
      line(line, plain, false);
    }
  }

  /** Draws what nobody has to hear, and gives the page away. */
  PDPage close(String number) throws IOException {
    ink.beginMarkedContent(COSName.ARTIFACT);
    grid();
    text(number, plain, RollLine.SIZE, 1, BOTTOM - 16);
    ink.endMarkedContent();
    ink.close();
    return page;
  }

  private void begin(String type) throws IOException {
    ink.beginMarkedContent(COSName.getPDFName(type), tags.next(type));
  }

  /** Ends the piece that was begun for it. */
  private void line(RollLine line, PDType0Font font, boolean centred) throws IOException {
    var pen = new Pen();
    float left = MARGIN;
    ink.beginText();
    ink.setFont(font, RollLine.SIZE);
    for (int i = 0; i < line.cells().size(); i++) {
      var column = roll.columns().get(i);
      float room = width(column) - 2 * RollLine.PADDING;
      float base = y - RollLine.PADDING - RollLine.SIZE + 1;
      for (var text : line.cells().get(i)) {
        float spare = centred || column.centred() ? room - RollLine.width(text, font) : 0;
        pen.write(text, left + RollLine.PADDING + spare / 2, base);
        base -= RollLine.LEADING;
      }
      left += width(column);
    }
    ink.endText();
    ink.endMarkedContent();
    y -= line.height();
    rules.add(y);
  }

  private void grid() throws IOException {
    ink.setLineWidth(0.5f);
    for (var rule : rules) {
      stroke(MARGIN, rule, MARGIN + WIDTH, rule);
    }
    float x = MARGIN;
    stroke(x, rules.getFirst(), x, y);
    for (var column : roll.columns()) {
      x += width(column);
      stroke(x, rules.getFirst(), x, y);
    }
    ink.stroke();
  }

  private void stroke(float fromX, float fromY, float toX, float toY) throws IOException {
    ink.moveTo(tenth(fromX), tenth(fromY));
    ink.lineTo(tenth(toX), tenth(toY));
  }

  /** At the left for 0, in the middle for 0.5, at the right for 1. */
  private void text(String text, PDType0Font font, float size, float place, float base)
      throws IOException {
    float spare = WIDTH - RollLine.width(text, font) / RollLine.SIZE * size;
    ink.beginText();
    ink.setFont(font, size);
    new Pen().write(text, MARGIN + spare * place, base);
    ink.endText();
  }

  private static float tenth(float points) {
    return Math.round(points * 10) / 10f;
  }

  /** Moves by tenths of a point, which are short to say, from where it wrote last. */
  private final class Pen {
    private float x;
    private float y;

    void write(String text, float toX, float toY) throws IOException {
      ink.newLineAtOffset(tenth(tenth(toX) - x), tenth(tenth(toY) - y));
      ink.showText(text);
      x = tenth(toX);
      y = tenth(toY);
    }
  }
}
