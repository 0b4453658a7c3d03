package vn.hoso.platform.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.hoso.platform.web.Problem;

/**
 * What is wrong at one place of a document, told so that whoever wrote it can mend it.
 *
 * @param path as a JSON Pointer, such as {@code /0/ways/1/limit}
 * @param line from 1
 * @param column from 1
 * @param code stable; its words stand in the bundles under {@code error.<code>}
 * @param facts what the words need besides {@code line}, {@code column} and {@code path}
 */
public record Mistake(String path, int line, int column, String code, Map<String, Object> facts) {

  public Mistake {
    facts = Map.copyOf(facts);
  }

  /** Why nothing was done with a document: every mistake in it. */
  public static Problem problem(List<Mistake> mistakes) {
    var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "document-unfit");
    for (var it : mistakes) {
      problem = problem.wrong(it.wrong());
    }
    return problem;
  }

  /** As an entry of a problem's {@code errors}. */
  Problem.Wrong wrong() {
    var members = new LinkedHashMap<String, Object>(facts);
    members.put("path", path);
    members.put("line", line);
    members.put("column", column);
    return new Problem.Wrong(path, code, members, code);
  }
}
