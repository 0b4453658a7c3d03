package vn.hoso.bench;

import java.util.List;
import java.util.Locale;

/**
 * The report as an SVG: rates as bars, times as lines from the median over the 99th percentile to
 * the worst, each on a logarithmic axis.
 */
final class Picture {

  private static final int LABELS = 430;
  private static final int AXIS = 460;
  private static final int WIDTH = LABELS + AXIS + 130;
  private static final int ROW = 18;
  private static final double LEAST = 0.1;
  private static final String STYLE =
      "text{font:12px sans-serif;fill:#222}.t{font-weight:bold}.g{fill:#666}"
          + ".b{fill:#2a6f97}.l{stroke:#2a6f97;stroke-width:6}.w{stroke:#a9cce3;stroke-width:6}";

  private final StringBuilder svg = new StringBuilder();
  private double most = 1;
  private int y = ROW;

  private Picture() {}

  static String of(String title, List<Figure> figures) {
    var picture = new Picture();
    picture.text(8, "t", title);
    picture.row();
    picture.panel("each second", figures.stream().filter(it -> it.unit().equals("/s")).toList());
    picture.panel(
        "milliseconds: p50 to p99, to the worst",
        figures.stream().filter(Figure::isTimes).toList());
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">
    <style>%s</style><rect width="100%%" height="100%%" fill="#fff"/>
    %s</svg>
    """
        .formatted(WIDTH, picture.y + ROW, WIDTH, picture.y + ROW, STYLE, picture.svg);
  }

  private void panel(String title, List<Figure> figures) {
    row();
    text(8, "t", title);
    row();
    most = figures.stream().mapToDouble(Picture::largest).max().orElse(1);
    for (var figure : figures) {
      text(8, "g", figure.part() + ": ");
      label(figure.name());
      draw(figure);
      row();
    }
  }

  private void draw(Figure figure) {
    double median = figure.value().median();
    if (figure.isTimes()) {
      line("w", figure.more("p99"), figure.more("max"));
      line("l", median, figure.more("p99"));
      text(at(figure.more("max")) + 8, "g", number(figure.more("p99")));
    } else {
      svg.append(
          "<rect class=\"b\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"11\"/>%n"
              .formatted(LABELS, y - 10, Math.max(1, at(median) - LABELS)));
      text(at(median) + 8, "g", number(median));
    }
  }

  private void line(String kind, double from, double to) {
    svg.append(
        "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n"
            .formatted(kind, at(from), y - 4, Math.max(at(to), at(from) + 2), y - 4));
  }

  private void label(String name) {
    svg.append(
        "<text text-anchor=\"end\" x=\"%d\" y=\"%d\">%s</text>%n"
            .formatted(LABELS - 8, y, escaped(name)));
  }

  private void text(int x, String kind, String words) {
    svg.append(
        "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n".formatted(kind, x, y, escaped(words)));
  }

  private void row() {
    y += ROW;
  }

  private int at(double value) {
    double share = Math.log(Math.max(value, LEAST) / LEAST) / Math.log(most / LEAST);
    return LABELS + (int) Math.round(share * AXIS);
  }

  private static double largest(Figure figure) {
    return Math.max(1, Math.max(figure.value().median(), figure.more("max")));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }
}
