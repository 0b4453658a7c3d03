package vn.hoso.notification.application;

import vn.hoso.notification.domain.Answer;
import vn.hoso.notification.domain.MobileNumber;
import vn.hoso.notification.domain.RequestId;

/** A way to telephones. It never throws: what nobody knows is an answer too. */
public interface TextMessages {

  /** One text message, in the words in which it goes out. */
  record TextMessage(RequestId id, MobileNumber to, String text) {

    /** Neither number nor words: ids only. */
    @Override
    public String toString() {
      return "TextMessage[" + id + "]";
    }
  }

  Answer send(TextMessage message);

  /** What became of a message. */
  Answer ask(RequestId id);
}
