package vn.hoso.intake.catalogue;

import java.util.List;

/**
 * One of the cases (trường hợp) that a procedure tells apart.
 *
 * @param key short name within the procedure
 * @param papers what it needs beside the papers that every case needs
 */
public record PaperCase(String key, String name, List<PaperItem> papers) {

  public PaperCase {
    papers = List.copyOf(papers);
  }
}
