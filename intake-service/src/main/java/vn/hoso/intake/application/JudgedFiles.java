package vn.hoso.intake.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.FileTypes.Verdict;
import vn.hoso.intake.papers.Upload;

/**
 * What is in some files, and everything that is wrong with them.
 *
 * @param types of those that are fine, by content
 */
public record JudgedFiles(Map<Upload, String> types, List<Mistake> mistakes) {

  /** Judges each by its content; too many are not looked at. */
  public static JudgedFiles of(List<Upload> uploads, FileTypes types) {
    if (uploads.size() > Upload.MOST) {
      var many = new Mistake("papers", "papers-too-many", Map.of("most", Upload.MOST));
      return new JudgedFiles(Map.of(), List.of(many));
    }
    var found = new LinkedHashMap<Upload, String>();
    var mistakes = new ArrayList<Mistake>();
    for (var upload : uploads) {
      switch (types.judge(upload)) {
        case Verdict.Fine(var type) -> found.put(upload, type);
        case Verdict.Unfit(var code, var facts) ->
            mistakes.add(new Mistake("papers/" + upload.paper(), code, facts));
      }
    }
    return new JudgedFiles(found, mistakes);
  }
}
