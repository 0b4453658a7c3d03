package vn.hoso.notification.application;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Person;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Message;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Occasion;
import vn.hoso.notification.domain.Policy;
import vn.hoso.notification.domain.Reach;
import vn.hoso.notification.domain.Standing;
import vn.hoso.platform.replay.Outlook;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.vault.Vault;

/** What people would be told because a dossier changed, found out as the postman does. */
public final class ForeseeMessages implements Outlook<Dossier> {

  private final Vault vault;
  private final Policy policy;
  private final Words words;
  private final InstantSource clock;

  public ForeseeMessages(Vault vault, Policy policy, Words words, InstantSource clock) {
    this.vault = vault;
    this.policy = policy;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public List<Sending> of(Staff staff, String dossierId, Dossier before, Dossier after) {
    var person =
        Optional.ofNullable(after.heard().person())
            .flatMap(it -> vault.openPerson(dossierId, it))
            .orElse(null);
    var reach = Addressee.of(Optional.ofNullable(person)).reach();
    var at = clock.instant();
    var anyway = begun(before, reach, at).map(Message::id).collect(toSet());
    var shown = person != null && isInScope(after, staff) ? person : null;
    return begun(after, reach, at)
        .filter(it -> !anyway.contains(it.id()))
        .flatMap(
            it ->
                after.occasionOf(it).map(why -> sending(dossierId, after, it, why, shown)).stream())
        .toList();
  }

  private Stream<Message> begun(Dossier dossier, Reach reach, Instant at) {
    var begun = dossier;
    for (var fact : Notifications.begin(dossier, policy, reach, at)) {
      begun = Notifications.evolve(begun, fact);
    }
    return begun.outbox().messages().stream()
        .filter(it -> it.standing() == Standing.CLAIMED || it.standing() == Standing.DEFERRED);
  }

  /** Whom it would reach, only the staff of the dossier's agencies may see, and masked. */
  private Sending sending(
      String dossierId,
      Dossier dossier,
      Message message,
      Occasion occasion,
      @Nullable Person person) {
    var wording = message.wording();
    var recipient = Masked.recipient(message, person, policy.rules().mailboxes());
    return new Sending(
        wording.medium().name(),
        recipient == null ? Masked.HIDDEN : recipient,
        wording.template() + "/" + wording.version(),
        message.progress().until(),
        words.masked(dossierId, wording, dossier.heard(), occasion));
  }

  private static boolean isInScope(Dossier dossier, Staff staff) {
    return staff.mayActForAll() || dossier.heard().agencies().stream().anyMatch(staff::mayActFor);
  }
}
