package vn.hoso.intake.forms;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Person;
import vn.hoso.webkit.page.Formats;

/** Whom a form is for, as it prints them. */
public record Party(
    String name,
    String phone,
    @Nullable String email,
    @Nullable String identityNumber,
    @Nullable String address) {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  static Party of(Person person) {
    return new Party(
        person.name(),
        Formats.phone(person.phone()),
        person.email(),
        person.identityNumber(),
        person.address());
  }

  /** As somebody sees them who has the lookup code and nothing else: DOMAIN §7.3. */
  public Party masked() {
    return new Party(
        initials(name),
        "******" + last(phone.replace(" ", ""), 4),
        null,
        identityNumber == null ? null : "********" + last(identityNumber, 4),
        null);
  }

  private static String last(String text, int count) {
    return text.substring(Math.max(0, text.length() - count));
  }

  /** "Nguyễn V*** A***": the family name, and how the others begin. */
  private static String initials(String name) {
    var words = SPACES.splitAsStream(name.strip()).toList();
    return Stream.concat(
            words.stream().limit(1), words.stream().skip(1).map(it -> it.charAt(0) + "***"))
        .collect(Collectors.joining(" "));
  }

  /** Ids only: a person is never written to a log by accident. */
  @Override
  public String toString() {
    return "Party[sealed]";
  }
}
