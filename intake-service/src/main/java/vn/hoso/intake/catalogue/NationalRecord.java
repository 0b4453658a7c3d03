package vn.hoso.intake.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the national catalogue as it was crawled; anything may be missing. */
record NationalRecord(
    @Nullable String code,
    @Nullable String name,
    @Nullable String decision,
    @Nullable String level,
    @Nullable String field,
    @Nullable String competentAgency,
    @Nullable String executingAgency,
    @Nullable String channelsRaw,
    @Nullable List<Row> channels,
    @Nullable String resultsRaw,
    @Nullable String documentsRaw) {

  /** One row of its table of channels. */
  record Row(@Nullable String channel, @Nullable Time time, @Nullable String feeRaw) {}

  /** A time as the table has it. */
  record Time(@Nullable BigDecimal value, @Nullable String unit) {}
}
