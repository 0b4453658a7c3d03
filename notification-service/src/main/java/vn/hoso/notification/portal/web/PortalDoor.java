package vn.hoso.notification.portal.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.notification.application.Journal;
import vn.hoso.notification.application.Journal.Entry;
import vn.hoso.notification.portal.application.DecideSync;
import vn.hoso.notification.portal.application.Drafts;
import vn.hoso.notification.portal.application.PortalQueue;
import vn.hoso.notification.portal.domain.SyncMessage;
import vn.hoso.notification.portal.domain.SyncRejection;
import vn.hoso.notification.portal.domain.SyncStanding;
import vn.hoso.notification.web.Access;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;

/** The one way from a request to what the portal was told: role and agency are seen to. */
@Component
class PortalDoor {

  private static final int LONGEST_REASON = 1000;

  private final Journal journal;
  private final PortalQueue queue;
  private final DecideSync decideSync;
  private final Drafts drafts;
  private final Vault vault;

  PortalDoor(
      Journal journal, PortalQueue queue, DecideSync decideSync, Drafts drafts, Vault vault) {
    this.journal = journal;
    this.queue = queue;
    this.decideSync = decideSync;
    this.drafts = drafts;
    this.vault = vault;
  }

  /** With the messages as they were sent, and what was said about them. */
  PortalView find(String dossierId, Staff staff) {
    Access.mayLook(staff);
    var entry = Access.inScope(journal.find(dossierId), staff);
    return view(entry, it -> detailed(entry, it));
  }

  List<PortalView> latest(
      @Nullable SyncStanding standing, @Nullable Instant before, int limit, Staff staff) {
    Access.mayLook(staff);
    var agencies = staff.mayActForAll() ? null : List.copyOf(staff.reach());
    return queue.latest(agencies, standing, before, limit).stream()
        .map(entry -> view(entry, it -> SyncView.of(it, null, null, isFirst(entry, it))))
        .toList();
  }

  void retry(String dossierId, String message, Version version, Staff staff) {
    staff.requireRole(Role.OPERATOR);
    Access.inScope(journal.find(dossierId), staff);
    Access.done(
        decideSync.retry(dossierId, message, staff.user(), version.value(), Access.cause()),
        PortalDoor::problem);
  }

  void skip(String dossierId, String message, String reason, Version version, Staff staff) {
    staff.requireRole(Role.OPERATOR);
    Access.inScope(journal.find(dossierId), staff);
    var words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "skip-reason-missing")
          .with("longest", LONGEST_REASON)
          .exception();
    }
    Access.done(
        decideSync.skip(dossierId, message, staff.user(), words, version.value(), Access.cause()),
        PortalDoor::problem);
  }

  private static Problem problem(SyncRejection why) {
    return switch (why) {
      case SyncRejection.NoSuchMessage _ -> Problem.of(HttpStatus.NOT_FOUND, "message-unknown");
      case SyncRejection.NotRetriable(var standing) ->
          Problem.of(HttpStatus.CONFLICT, "not-retriable").with("standing", standing.name());
      case SyncRejection.NotSkippable(var standing) ->
          Problem.of(HttpStatus.CONFLICT, "not-skippable").with("standing", standing.name());
      case SyncRejection.NotItsTurn(var first) ->
          Problem.of(HttpStatus.CONFLICT, "not-its-turn").with("first", first);
    };
  }

  private static PortalView view(Entry entry, Function<SyncMessage, SyncView> view) {
    var messages = entry.dossier().portal().messages().stream().map(view).toList();
    return new PortalView(
        entry.dossierId(),
        entry.dossier().heard().code(),
        entry.version(),
        messages.stream().map(SyncView::at).max(Instant::compareTo).orElse(null),
        messages);
  }

  private SyncView detailed(Entry entry, SyncMessage message) {
    var draft = drafts.masked(entry.dossierId(), entry.dossier().portal(), message);
    var said =
        Optional.ofNullable(message.progress().said())
            .flatMap(it -> vault.open(entry.dossierId(), it));
    return SyncView.of(message, draft.orElse(null), said.orElse(null), isFirst(entry, message));
  }

  private static boolean isFirst(Entry entry, SyncMessage message) {
    return entry.dossier().portal().front().filter(message::equals).isPresent();
  }
}
