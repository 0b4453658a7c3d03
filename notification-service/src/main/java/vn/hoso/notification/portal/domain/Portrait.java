package vn.hoso.notification.portal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoso.contract.NationalStatus;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Procedure;
import vn.hoso.notification.portal.domain.Happening.Submitted;

/**
 * A dossier as it stood when its status changed: what a message says, whenever it is sent.
 *
 * @param change what the message tells of
 * @param known whether the portal took a message about the dossier before
 * @param submittedAt {@code NgayNopHoSo}
 */
public record Portrait(
    String dossierId,
    Entry change,
    NationalStatus status,
    boolean known,
    Submitted submission,
    Instant submittedAt,
    Reached reached,
    Bill bill) {

  /** The dossier when a message's fact had just happened; empty where that is not known yet. */
  public static Optional<Portrait> of(String dossierId, PortalFile file, SyncMessage message) {
    var before = new ArrayList<Entry>();
    for (var entry : file.story().inOrder()) {
      before.add(entry);
      if (entry.message().equals(message.id())) {
        return portrait(dossierId, before, message.status(), isKnown(file, message));
      }
    }
    return Optional.empty();
  }

  /** What the dossier is called: by its official code, before acceptance by our own id. */
  public String code() {
    var acceptance = reached.acceptance();
    return acceptance == null ? dossierId : acceptance.code();
  }

  /**
   * The paper that it ended in; empty before the end, where nothing was granted, and where the
   * procedure lists several and nobody said which.
   */
  public Optional<Procedure.Result> result() {
    var listed = submission.procedure().results();
    return reached.end().outcome() == Outcome.APPROVED && listed != null && listed.size() == 1
        ? Optional.of(listed.getFirst())
        : Optional.empty();
  }

  private static boolean isKnown(PortalFile file, SyncMessage message) {
    return file.messages().stream()
        .takeWhile(it -> !it.id().equals(message.id()))
        .anyMatch(it -> it.standing() == SyncStanding.ACKNOWLEDGED);
  }

  private static Optional<Portrait> portrait(
      String dossierId, List<Entry> entries, NationalStatus status, boolean known) {
    var first = entries.getFirst();
    return first.what() instanceof Submitted submission
        ? Optional.of(
            new Portrait(
                dossierId,
                entries.getLast(),
                status,
                known,
                submission,
                first.at(),
                Reached.by(entries),
                Bill.of(entries)))
        : Optional.empty();
  }
}
