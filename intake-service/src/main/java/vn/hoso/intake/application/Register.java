package vn.hoso.intake.application;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import vn.hoso.intake.application.DossierIndex.Row;

/** The register (sổ theo dõi hồ sơ, form 07 of TT 03/2025): what a desk accepted, day by day. */
public final class Register {

  private static final int AT_ONCE = 500;

  private final DossierIndex index;

  public Register(DossierIndex index) {
    this.index = index;
  }

  /** What this desk accepted in a span of time. */
  public record Extract(String desk, Instant from, Instant to) {}

  public long count(Extract extract) {
    return index.countAccepted(extract.desk(), extract.from(), extract.to());
  }

  /** Gives all of it in the order of acceptance, some hundred at a time; nothing is kept. */
  public void read(Extract extract, Consumer<List<Row>> taker) {
    String after = null;
    do {
      var page = index.accepted(extract.desk(), extract.from(), extract.to(), after, AT_ONCE);
      taker.accept(page.rows());
      after = page.next();
    } while (after != null);
  }
}
