package vn.hoso.notification.application;

import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.RequestId;

/** A way to mailboxes. It never throws: what nobody knows is an answer too. */
public interface Letters {

  /** One e-mail, in the words in which it goes out. */
  record Letter(RequestId id, String to, String subject, String text, String html) {

    /** Neither address nor words: ids only. */
    @Override
    public String toString() {
      return "Letter[" + id + "]";
    }
  }

  Answer send(Letter letter);
}
