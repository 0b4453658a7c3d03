package vn.hoso.notification.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;
import vn.hoso.notification.application.Journal;
import vn.hoso.notification.application.Journal.Entry;
import vn.hoso.notification.application.Masked;
import vn.hoso.notification.application.ResendMessage;
import vn.hoso.notification.domain.Policy;
import vn.hoso.notification.domain.Rejection;
import vn.hoso.notification.domain.Standing;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;

/** The one way from a request to messages, for JSON and for pages: role and agency are seen to. */
@Component
class JournalDoor {

  private final Journal journal;
  private final ResendMessage resendMessage;
  private final Vault vault;
  private final Policy policy;

  JournalDoor(Journal journal, ResendMessage resendMessage, Vault vault, Policy policy) {
    this.journal = journal;
    this.resendMessage = resendMessage;
    this.vault = vault;
    this.policy = policy;
  }

  DossierView find(String dossierId, Staff staff) {
    Access.mayLook(staff);
    return views(List.of(Access.inScope(journal.find(dossierId), staff))).getFirst();
  }

  /** By official or lookup code. Out of scope is as good as not there. */
  Optional<String> findByCode(String typed, Staff staff) {
    Access.mayLook(staff);
    return journal
        .findByCode(typed.strip().toUpperCase(Locale.ROOT), vault.lookupHash(typed))
        .filter(it -> Access.isInScope(it, staff))
        .map(Entry::dossierId);
  }

  List<DossierView> latest(
      @Nullable Standing standing, @Nullable Instant before, int limit, Staff staff) {
    Access.mayLook(staff);
    var agencies = staff.mayActForAll() ? null : List.copyOf(staff.reach());
    return views(journal.latest(agencies, standing, before, limit));
  }

  /** Orders it, or ends the request with the reason why not. */
  long resend(String dossierId, String message, Version version, Staff staff) {
    staff.requireRole(Role.OPERATOR);
    Access.inScope(journal.find(dossierId), staff);
    return Access.done(
        resendMessage.resend(dossierId, message, staff.user(), version.value(), Access.cause()),
        JournalDoor::problem);
  }

  private static Problem problem(Rejection why) {
    return switch (why) {
      case Rejection.NoSuchMessage _ -> Problem.of(HttpStatus.NOT_FOUND, "message-unknown");
      case Rejection.NotResendable(var standing) ->
          Problem.of(HttpStatus.CONFLICT, "not-resendable").with("standing", standing.name());
      case Rejection.AlreadyResent(var again) ->
          Problem.of(HttpStatus.CONFLICT, "already-resent").with("again", again);
    };
  }

  private List<DossierView> views(List<Entry> entries) {
    var boxes = new HashMap<String, Sealed>();
    for (var entry : entries) {
      var box = entry.dossier().heard().person();
      if (box != null) {
        boxes.put(entry.dossierId(), box);
      }
    }
    var persons = boxes.isEmpty() ? Map.<String, Person>of() : vault.openPersons(boxes);
    return entries.stream().map(it -> view(it, persons.get(it.dossierId()))).toList();
  }

  private DossierView view(Entry entry, @Nullable Person person) {
    var messages =
        entry.dossier().outbox().messages().stream()
            .map(it -> MessageView.of(it, Masked.recipient(it, person, policy.rules().mailboxes())))
            .toList();
    return new DossierView(
        entry.dossierId(),
        entry.dossier().heard().code(),
        entry.version(),
        messages.stream().map(MessageView::at).max(Instant::compareTo).orElse(null),
        messages);
  }
}
