package vn.hoso.notification.application;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.Person;
import vn.hoso.notification.domain.Mailboxes;
import vn.hoso.notification.domain.Message;

/** Addresses as the staff may see them: enough to recognise, too little to use. */
public final class Masked {

  /** What stands where nothing may be seen. */
  public static final String HIDDEN = "***";

  /** Somebody of whom nothing may be seen. */
  static final Person NOBODY = new Person(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN);

  private Masked() {}

  /**
   * Whom a message reaches; an office's address is nobody's secret.
   *
   * @param person null where nobody is known, or may be seen
   */
  public static @Nullable String recipient(
      Message message, @Nullable Person person, Mailboxes mailboxes) {
    var agency = message.agency();
    if (agency != null) {
      var mailbox = mailboxes.of(agency);
      return mailbox == null ? agency : mailbox;
    }
    return person == null ? null : recipient(message.medium(), person);
  }

  private static String recipient(Medium medium, Person person) {
    return switch (medium) {
      case SMS -> phone(person.phone());
      case EMAIL -> person.email() == null ? "" : email(person.email());
    };
  }

  /** The last three digits. */
  static String phone(String number) {
    var digits = number.replaceAll("\\D", "");
    return digits.length() < 6 ? HIDDEN : "*******" + digits.substring(digits.length() - 3);
  }

  /** The first letter and the domain. */
  static String email(String address) {
    int at = address.indexOf('@');
    return at < 1 ? HIDDEN : address.charAt(0) + "***" + address.substring(at);
  }
}
