package vn.hoso.webkit.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Tells a reader of the PDF, who may listen to it, which piece follows which. */
final class RollTags {

  private final PDDocument document;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole = new PDStructureElement("Document", root);
  private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();
  private List<PDStructureElement> page = new ArrayList<>();

  RollTags(PDDocument document) {
    this.document = document;
    root.appendKid(whole);
  }

  /** The number under which the piece is drawn on its page. */
  int next(String type) {
    var element = new PDStructureElement(type, whole);
    element.appendKid(page.size());
    whole.appendKid(element);
    page.add(element);
    return page.size() - 1;
  }

  void end(PDPage drawn) {
    var pieces = new COSArray();
    for (var piece : page) {
      piece.setPage(drawn);
      pieces.add(piece);
    }
    drawn.setStructParents(parents.size());
    parents.put(parents.size(), new PDParentTreeValue(pieces));
    page = new ArrayList<>();
  }

  void close() {
    var tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(parents.size());
    var catalog = document.getDocumentCatalog();
    catalog.setStructureTreeRoot(root);
    var marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
  }
}
