package vn.hoso.intake.domain.person;

import java.util.regex.Pattern;

/** Tells an e-mail address from what is none, as far as that can be told without writing to it. */
public final class EmailAddress {

  private static final Pattern FORM =
      Pattern.compile("[^\\s@\"<>(),;:]{1,64}@(?:[\\p{Alnum}-]{1,63}\\.)+\\p{Alpha}{2,24}");

  private EmailAddress() {}

  public static boolean isOne(String typed) {
    return FORM.matcher(typed).matches();
  }
}
