package vn.hoso.contract;

import org.jspecify.annotations.Nullable;

/**
 * The applicant in the clear. Never on the wire, only inside a {@link Sealed} box.
 *
 * @param phone E.164, such as {@code +84912345678}
 * @param identityNumber the 12-digit personal number
 * @param lookupCode the clear lookup code, so that a receipt or an e-mail can print it
 */
public record Person(
    String name,
    String phone,
    @Nullable String email,
    @Nullable String identityNumber,
    @Nullable String address,
    String lookupCode) {

  /** Ids only: a person is never written to a log by accident. */
  @Override
  public String toString() {
    return "Person[sealed]";
  }
}
