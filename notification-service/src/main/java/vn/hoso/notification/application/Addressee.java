package vn.hoso.notification.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Person;
import vn.hoso.notification.domain.MobileNumber;
import vn.hoso.notification.domain.Reach;

/** Whom a message goes to, opened for the moment of sending only. */
record Addressee(@Nullable Person person, @Nullable MobileNumber mobile, @Nullable String email) {

  static Addressee of(Optional<Person> opened) {
    return opened
        .map(it -> new Addressee(it, MobileNumber.parse(it.phone()).orElse(null), email(it)))
        .orElseGet(() -> new Addressee(null, null, null));
  }

  Reach reach() {
    if (person == null) {
      return Reach.FORGOTTEN;
    }
    if (mobile == null) {
      return email == null ? Reach.NOWHERE : Reach.EMAIL;
    }
    return email == null ? Reach.MOBILE : Reach.MOBILE_AND_EMAIL;
  }

  /** Nobody's name in a log by accident. */
  @Override
  public String toString() {
    return "Addressee[" + reach() + "]";
  }

  private static @Nullable String email(Person person) {
    var address = person.email();
    return address == null || address.isBlank() ? null : address.strip();
  }
}
