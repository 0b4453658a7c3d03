package vn.hoso.routing.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.routing.application.Wish;

/** One form of a dossier's page that was sent: what was typed, and what is wrong with it. */
final class Attempt {

  private static final int LONGEST = 4000;

  private final Typed typed;
  private final Function<Wish, ModelAndView> send;
  private final Function<List<String>, ModelAndView> again;
  private final List<String> mistakes = new ArrayList<>();

  Attempt(
      Typed typed, Function<Wish, ModelAndView> send, Function<List<String>, ModelAndView> again) {
    this.typed = typed;
    this.send = send;
    this.again = again;
  }

  Typed typed() {
    return typed;
  }

  /** What has to be chosen. */
  <T> Supplier<T> chosen(String field, @Nullable T value) {
    if (value == null) {
      mistakes.add(field);
    }
    return () -> Objects.requireNonNull(value);
  }

  /** What has to be said, without the blanks around it. */
  Supplier<String> words(String field, @Nullable String text) {
    return words(field, text, LONGEST);
  }

  Supplier<String> words(String field, @Nullable String text, int longest) {
    return text == null || text.isBlank() || text.length() > longest
        ? chosen(field, null)
        : chosen(field, text.strip());
  }

  Supplier<LocalDate> day(String field, @Nullable String text) {
    try {
      return chosen(field, text == null ? null : LocalDate.parse(text.strip()));
    } catch (DateTimeParseException _) {
      return chosen(field, null);
    }
  }

  /** The page anew with what was done, or as it was with the reasons why not. */
  ModelAndView at(Supplier<Wish> wish) {
    return mistakes.isEmpty() ? send.apply(wish.get()) : again.apply(mistakes);
  }
}
