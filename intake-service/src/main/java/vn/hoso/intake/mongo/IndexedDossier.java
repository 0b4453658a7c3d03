package vn.hoso.intake.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.OfficialCodes;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Stage;
import vn.hoso.platform.store.StateMapping;

/** What of a dossier can be asked for. */
public final class IndexedDossier {

  private IndexedDossier() {}

  public static StateMapping<Dossier> mapping() {
    return new StateMapping<>(Dossier.class, IndexedDossier::index);
  }

  static Map<String, Object> index(Dossier dossier) {
    var index = new HashMap<String, Object>();
    index.put("tray", Tray.of(dossier).name());
    var mark = Mark.of(dossier);
    if (mark != null) {
      index.put("mark", mark.name());
    }
    var feedback = dossier.own().feedback();
    var followUp = feedback == null ? null : feedback.followUp();
    if (followUp != null && followUp.closedAt() == null) {
      index.put("follow", followUp.owner());
      index.put("followDue", Date.from(followUp.until()));
    }
    var submission = dossier.own().submission();
    if (submission != null) {
      index.put("desk", submission.receivingAgency());
      index.put("lookup", submission.lookupHash());
      index.put("due", Date.from(due(dossier, submission.at())));
    }
    var acceptance = dossier.acceptance();
    if (acceptance != null) {
      index.put("code", acceptance.code());
      index.put("accepted", Date.from(acceptance.at()));
      var matcher = OfficialCodes.FORM.matcher(acceptance.code());
      if (matcher.matches()) {
        index.put("series", matcher.group(1));
        index.put("number", Integer.parseInt(matcher.group(2)));
      }
    }
    return index;
  }

  /** What a tray is sorted by: the moment somebody has waited since, or has to be done by. */
  private static Instant due(Dossier dossier, Instant submittedAt) {
    return switch (dossier.stage()) {
      case Stage.SupplementAsked(var asked, _) -> asked.until();
      case Stage.Accepted it -> promised(dossier, it.at());
      case Stage.WithdrawalPassedOn(_, var at, _) -> at;
      case Stage.Refused(var at, _, _) -> at;
      case Stage.Withdrawn(var at, _) -> at;
      case Stage.Closed(var at, _, _) -> at;
      case Stage.Unseen _, Stage.Submitted _, Stage.WithdrawalPending _, Stage.Reported _ ->
          or(dossier.own().waitingSince(), submittedAt);
    };
  }

  private static Instant promised(Dossier dossier, Instant otherwise) {
    var promise = dossier.promise();
    return promise == null ? otherwise : promise.dueAt();
  }

  private static Instant or(@Nullable Instant one, Instant other) {
    return one == null ? other : one;
  }
}
