package vn.hoso.intake.domain.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a 12-digit personal number: three digits for the province where the birth was registered,
 * one for century and sex, two for the year, six at random. There is no check digit.
 */
public final class PersonalNumber {

  /** What is wrong with a number. */
  public enum Mistake {
    LENGTH("personal-number-length"),
    PROVINCE("personal-number-province"),
    BIRTH_YEAR("personal-number-birth-year"),
    FUTURE("personal-number-future");

    private final String code;

    Mistake(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** The 63 provinces as they were numbered before the mergers of 2025; numbers do not change. */
  private static final Set<String> PROVINCES =
      Arrays.stream(
              """
              001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033
              034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066
              067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private PersonalNumber() {}

  /** Without the separators people write. */
  public static String plain(String typed) {
    return typed.replaceAll("[\\s.\\-]", "");
  }

  /** What is wrong with it, if anything; the birth date is compared where it is known. */
  public static Optional<Mistake> mistakeIn(
      String number, @Nullable LocalDate birthDate, LocalDate today) {
    if (!number.matches("\\d{12}")) {
      return Optional.of(Mistake.LENGTH);
    }
    if (!PROVINCES.contains(number.substring(0, 3))) {
      return Optional.of(Mistake.PROVINCE);
    }
    int year = birthYear(number);
    if (year > today.getYear()) {
      return Optional.of(Mistake.FUTURE);
    }
    return birthDate != null && birthDate.getYear() != year
        ? Optional.of(Mistake.BIRTH_YEAR)
        : Optional.empty();
  }

  private static int birthYear(String number) {
    int century = 1900 + 100 * (Character.digit(number.charAt(3), 10) / 2);
    return century + Integer.parseInt(number.substring(4, 6));
  }
}
