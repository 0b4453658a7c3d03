package vn.hoso.intake.catalogue;

import java.util.List;
import java.util.Optional;

/** What earlier imports of the catalogue came to. */
public interface CatalogueReports {

  void add(CatalogueReport report);

  Optional<CatalogueReport> find(String id);

  /** The newest first. */
  List<CatalogueReport> newest(int limit);
}
