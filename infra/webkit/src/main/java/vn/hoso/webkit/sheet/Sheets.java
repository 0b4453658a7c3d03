package vn.hoso.webkit.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Shows a sheet in the browser and prints it as a PDF, from the same template. */
public final class Sheets {

  private static final SheetDates DATES = new SheetDates();

  /** What XML cannot hold at all; nobody can read it either. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final ITemplateEngine templates;
  private final String place;
  private final String hotline;

  /**
   * Draws with these templates.
   *
   * @param place where forms are signed
   * @param hotline whom to call about them
   */
  public Sheets(ITemplateEngine templates, String place, String hotline) {
    this.templates = templates;
    this.place = place;
    this.hotline = hotline;
  }

  /**
   * The sheet inside the layout of our pages.
   *
   * @param back where the reader came from
   * @param pdf address of the same sheet as a PDF
   */
  public ModelAndView page(Sheet sheet, String back, String pdf) {
    return new ModelAndView("webkit/sheet-page", model(sheet))
        .addObject("back", back)
        .addObject("pdf", pdf);
  }

  /** The sheet as a tagged PDF with its fonts inside; the same sheet is always the same bytes. */
  public byte[] pdf(Sheet sheet) {
    var context = new Context(Locale.of("vi"), model(sheet));
    context.setVariable("style", Printer.ONE.style());
    var drawn = templates.process("webkit/sheet-print", context);
    return Printer.ONE.print(clean(drawn), sheet.at());
  }

  /** The roll as a PDF with its fonts inside; the same roll is always the same bytes. */
  public byte[] pdf(Roll roll) {
    var rows = roll.rows().stream().map(row -> row.stream().map(Sheets::clean).toList()).toList();
    return Printer.ONE.print(roll.with(rows));
  }

  private static String clean(String text) {
    return UNPRINTABLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }

  /** Loaded with its fonts when the first form is printed, not when the service starts. */
  private static final class Printer {
    static final PdfPrinter ONE = new PdfPrinter();
  }

  private Map<String, Object> model(Sheet sheet) {
    var model = new HashMap<String, Object>(sheet.model());
    model.put("sheet", sheet);
    model.put("dates", DATES);
    model.put("place", place);
    model.put("hotline", hotline);
    return model;
  }
}
