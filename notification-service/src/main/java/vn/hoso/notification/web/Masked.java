package vn.hoso.notification.web;

import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.contract.Person;

/** Addresses as the staff may see them: enough to recognise, too little to use. */
final class Masked {

  private Masked() {}

  static String recipient(Medium medium, Person person) {
    return switch (medium) {
      case SMS -> phone(person.phone());
      case EMAIL -> person.email() == null ? "" : email(person.email());
    };
  }

  /** The last three digits. */
  static String phone(String number) {
    var digits = number.replaceAll("\\D", "");
    return digits.length() < 6 ? "***" : "*******" + digits.substring(digits.length() - 3);
  }

  /** The first letter and the domain. */
  static String email(String address) {
    int at = address.indexOf('@');
    return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
  }
}
