package vn.hoso.webkit.sheet;

import java.time.Instant;
import java.util.Map;

/**
 * A form that is filled in.
 *
 * @param template whose fragment {@code sheet} draws it, such as {@code intake/form-receipt}
 * @param title what it is, in Vietnamese as the law names it
 * @param at when it was issued; the PDF bears this date, so the same form is the same bytes
 * @param model what the fragment asks for
 * @param wide printed across
 */
public record Sheet(String template, String title, Instant at, Map<String, ?> model, boolean wide) {

  public Sheet {
    model = Map.copyOf(model);
  }

  /** An upright one. */
  public Sheet(String template, String title, Instant at, Map<String, ?> model) {
    this(template, title, at, model, false);
  }
}
