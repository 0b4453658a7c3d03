package vn.hoso.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does in a one-stop centre, as the claim {@code roles} names it. */
public enum Role {
  /** Receives dossiers at the counter and hands results over. */
  RECEIVER,
  /** Works on dossiers at a desk. */
  OFFICER,
  /** Assigns, approves, answers for lateness. */
  LEADER,
  /** Keeps the pipeline running. */
  OPERATOR,
  /** Administers catalogue, calendar and templates. */
  ADMINISTRATOR;

  /** As in the token: {@code receiver}. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> of(String claim) {
    return Arrays.stream(values()).filter(it -> it.claim().equals(claim)).findFirst();
  }
}
