package vn.hoso.contract;

import java.util.Locale;

/**
 * What identifies a fact: whose it is, about which dossier, and the how-many-eth. It needs no
 * generator, so a fact that is sent twice is the same fact.
 *
 * @param sequence from 1, without gaps, per owner and dossier
 */
public record EventId(String dossierId, Owner owner, long sequence) {

  /** The form on the wire, {@code <dossier id>.<owner>.<sequence>}. */
  @Override
  public String toString() {
    return dossierId + "." + owner.word() + "." + sequence;
  }

  /**
   * Reads the form on the wire.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public static EventId parse(String text) {
    var last = text.lastIndexOf('.');
    var middle = text.lastIndexOf('.', last - 1);
    if (middle < 1) {
      throw new IllegalArgumentException(
          "not an event id: expected <dossier id>.<owner>.<sequence>");
    }
    var owner = Owner.valueOf(text.substring(middle + 1, last).toUpperCase(Locale.ROOT));
    return new EventId(text.substring(0, middle), owner, Long.parseLong(text.substring(last + 1)));
  }
}
