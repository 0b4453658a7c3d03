package vn.hoso.intake.catalogue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fee cell of the national catalogue: an amount or a word, and a note in parentheses. */
record NationalFee(@Nullable Long amount, @Nullable String note) {

  private static final Pattern AMOUNT =
      Pattern.compile("^([\\d.,]+)\\s*(VNĐ|Việt Nam Đồng|USD)\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern NAMED_AMOUNT =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3})+\\s*(?:đ|VN|Đ)");
  private static final String FREE = "Miễn phí";
  private static final int LONGEST_NOTE = 400;
  private static final long THOUSAND = 1000;

  static NationalFee read(String cell, Repairs repairs) {
    var amount = AMOUNT.matcher(cell);
    if (amount.matches()) {
      var note = note(amount.group(3), repairs);
      return amount.group(2).equals("USD")
          ? new NationalFee(null, shortened(cell))
          : new NationalFee(dong(amount.group(1), repairs), note);
    }
    if (cell.startsWith(FREE)) {
      var note = note(cell.substring(FREE.length()), repairs);
      if (note != null && NAMED_AMOUNT.matcher(note).find()) {
        repairs.add("fee-free-but-named");
        return new NationalFee(null, note);
      }
      return new NationalFee(0L, note);
    }
    return new NationalFee(null, cell.startsWith("Không có thông tin") ? null : shortened(cell));
  }

  /** "700 VNĐ" means thousands: no fee is below a thousand đồng. */
  private static @Nullable Long dong(String digits, Repairs repairs) {
    var plain = digits.replaceAll("[.,]", "");
    if (plain.isEmpty() || plain.length() > 12) {
      repairs.add("fee-unreadable");
      return null;
    }
    long amount = Long.parseLong(plain);
    if (amount > 0 && amount < THOUSAND) {
      repairs.add("fee-thousands");
      return amount * THOUSAND;
    }
    return amount;
  }

  private static @Nullable String note(String rest, Repairs repairs) {
    var text = rest.strip();
    if (!text.startsWith("(")) {
      return Catalogue.blankToNull(shortened(text));
    }
    if (text.chars().filter(it -> it == '(').count()
        != text.chars().filter(it -> it == ')').count()) {
      repairs.add("fee-note-unclosed");
    }
    var inside = text.replaceAll("^\\(+|\\)+$", "").strip();
    return Catalogue.blankToNull(shortened(inside));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE - 1) + "…";
  }
}
