package vn.hoso.intake.petition.web;

import java.time.Instant;
import vn.hoso.intake.petition.Mailbox.Sent;

/**
 * The answer to who sent a petition; the lookup code is in it and nowhere else.
 *
 * @param answerBy when the answer is there at the latest
 */
record Receipt(String lookupCode, String tracking, long version, Instant answerBy) {

  static Receipt of(Sent.In in) {
    return new Receipt(
        in.code().toString(), "/petition/" + in.code(), in.version(), in.clocks().handleBy());
  }
}
