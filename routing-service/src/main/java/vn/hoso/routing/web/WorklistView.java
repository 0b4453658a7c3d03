package vn.hoso.routing.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.application.Worklist;
import vn.hoso.routing.web.DossierView.AskByView;

/**
 * One page of the worklist.
 *
 * @param counts the sizes of all views, only when asked for
 * @param next opaque cursor of the page after, absent on the last one
 */
record WorklistView(List<Row> items, Worklist.@Nullable Counts counts, @Nullable String next) {

  WorklistView with(Worklist.Counts sizes) {
    return new WorklistView(items, sizes, next);
  }

  /**
   * One dossier; nothing personal.
   *
   * @param stage word of a {@link Place}
   * @param urgentAt what it is ordered by: the step's budget or the promise, whatever ends first
   * @param minutesLeft working minutes until then, absent while the clocks stand
   * @param officer who has the step
   * @param apology one was drafted and waits to be signed by a leader
   * @param feeDue what is to be paid before the result is handed over, in đồng
   * @param askBy until when papers may be asked for in time; absent once they were
   */
  record Row(
      String id,
      long version,
      @Nullable String code,
      String procedureCode,
      String procedure,
      String stage,
      int status,
      @Nullable Integer step,
      int steps,
      @Nullable String stepName,
      @Nullable String role,
      @Nullable String officer,
      Instant urgentAt,
      @Nullable Long minutesLeft,
      @Nullable Instant promisedAt,
      boolean apology,
      @Nullable Long feeDue,
      @Nullable AskByView askBy) {}
}
