package vn.hoso.platform.document;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Where in the text each part of one document stands. */
public final class Places {

  private record Place(int line, int column) {}

  private final String root;
  private final Map<String, Place> byPath = new HashMap<>();

  Places(String root) {
    this.root = root;
  }

  /** Where the document itself stands among all of its text, such as {@code /3}. */
  String root() {
    return root;
  }

  void note(String path, Node node) {
    note(path, node.getStartMark());
  }

  void note(String path, Mark mark) {
    byPath.putIfAbsent(path, new Place(mark.getLine() + 1, mark.getColumn() + 1));
  }

  /**
   * A mistake at a place of this document, such as {@code ways/0/fee}; the nearest that is there.
   */
  public Mistake mistake(String path, String code, Map<String, Object> facts) {
    return at(path.isEmpty() ? root : root + "/" + path, code, facts);
  }

  Mistake at(String pointer, String code, Map<String, Object> facts) {
    var near = pointer;
    while (!byPath.containsKey(near) && near.contains("/")) {
      near = near.substring(0, near.lastIndexOf('/'));
    }
    var place = byPath.getOrDefault(near, new Place(1, 1));
    return new Mistake(pointer, place.line(), place.column(), code, facts);
  }
}
