package vn.hoso.intake.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.hoso.intake.catalogue.ProcedureContent.Result;

/**
 * Reads the flattened tables of papers and results. What comes out is a help for the officer, so no
 * paper of it is required of the citizen before somebody has checked the list.
 */
final class NationalPapers {

  private static final Pattern ITEM =
      Pattern.compile("(.+?)(\\d{1,2}) bản (chính|sao)", Pattern.DOTALL);
  private static final Pattern HEADER = Pattern.compile("^.*?Tên giấy tờMẫu đơn, tờ khaiSố lượng");
  private static final Pattern FILE_NAME = Pattern.compile("\\S*\\.(?:docx?|pdf|rtf|xlsx?)\\s*$");
  private static final Pattern RESULT =
      Pattern.compile("(.+?)Mã:\\s*(KQ\\.[A-Za-z0-9]+\\.\\d{5,7}|KQ\\.\\d+)");
  private static final int CUT_AT = 2000;
  private static final int LONGEST_NAME = 300;
  private static final int MOST = 40;

  private NationalPapers() {}

  static List<PaperItem> read(String raw, Repairs repairs) {
    if (raw.length() >= CUT_AT - 20) {
      repairs.add("papers-cut");
    }
    var items = new ArrayList<PaperItem>();
    var matcher = ITEM.matcher(raw);
    while (matcher.find() && items.size() < MOST) {
      var name = name(matcher.group(1));
      if (name.isEmpty()) {
        continue;
      }
      int count = Integer.parseInt(matcher.group(2));
      boolean original = matcher.group(3).equals("chính");
      items.add(
          new PaperItem(
              "p" + (items.size() + 1),
              name,
              original ? count : 0,
              original ? 0 : count,
              false,
              count == 0));
    }
    if (items.isEmpty() && !raw.isBlank()) {
      repairs.add("papers-unreadable");
    }
    return items;
  }

  static List<Result> results(String raw, Repairs repairs) {
    var results = new ArrayList<Result>();
    var matcher = RESULT.matcher(raw);
    while (matcher.find()) {
      results.add(new Result(matcher.group(2), shortened(matcher.group(1).strip())));
    }
    if (results.isEmpty()) {
      repairs.add("result-code-missing");
      return raw.isBlank() ? List.of() : List.of(new Result(null, shortened(raw)));
    }
    return results;
  }

  private static String name(String raw) {
    var text = HEADER.matcher(raw).replaceFirst("");
    text = FILE_NAME.matcher(text).replaceFirst("");
    return shortened(text.replaceFirst("^[\\s\\-–+*•.;]+", "").strip());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
  }
}
