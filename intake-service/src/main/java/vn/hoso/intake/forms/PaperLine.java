package vn.hoso.intake.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.catalogue.PaperItem;

/**
 * One paper on the receipt.
 *
 * @param files how many were handed in electronically
 */
public record PaperLine(String name, int originals, int copies, int files) {

  /**
   * What was handed in, in the order of the checklist. Where nobody noted what lay on the counter,
   * every paper that had to is there: an accepted dossier is complete, NĐ 118/2025 art. 17(3).
   *
   * @param presented keys of the papers on the counter
   * @param uploaded keys of the files, one for each
   */
  static List<PaperLine> of(
      List<PaperItem> checklist, @Nullable List<String> presented, List<String> uploaded) {
    var files = new HashMap<String, Integer>();
    uploaded.forEach(it -> files.merge(it, 1, Integer::sum));
    var onPaper = presented == null ? due(checklist, files.keySet()) : new HashSet<>(presented);
    var lines = new ArrayList<PaperLine>();
    for (var item : checklist) {
      var electronic = files.getOrDefault(item.key(), 0);
      if (onPaper.contains(item.key()) || electronic > 0) {
        lines.add(line(item, onPaper.contains(item.key()), electronic));
      }
    }
    var known = checklist.stream().map(PaperItem::key).toList();
    for (var key : new LinkedHashSet<>(uploaded)) {
      if (!known.contains(key)) {
        lines.add(new PaperLine("Giấy tờ bổ sung", 0, 0, files.getOrDefault(key, 0)));
      }
    }
    return List.copyOf(lines);
  }

  private static Set<String> due(List<PaperItem> checklist, Set<String> uploaded) {
    var keys = new HashSet<String>();
    checklist.stream()
        .filter(it -> it.toHandIn() && !uploaded.contains(it.key()))
        .forEach(it -> keys.add(it.key()));
    return keys;
  }

  private static PaperLine line(PaperItem item, boolean onPaper, int files) {
    if (!onPaper) {
      return new PaperLine(item.name(), 0, 0, files);
    }
    boolean uncounted = item.originals() + item.copies() == 0;
    return new PaperLine(item.name(), uncounted ? 1 : item.originals(), item.copies(), files);
  }
}
