package vn.hoso.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import vn.hoso.notification.domain.Answer;

/** What it means when a mail server did not simply take a letter: has it taken it or not. */
final class SmtpFailures {

  private static final int FIRST_REFUSAL = 400;

  private SmtpFailures() {}

  static Answer meaning(MessagingException failure) {
    for (Exception it = failure; it != null; it = next(it)) {
      var code = replyCode(it);
      if (code.isPresent()) {
        return ofReply(code.get());
      }
      if (it instanceof AddressException) {
        return new Answer.Refused("invalid-address");
      }
    }
    return new Answer.Unknown("smtp-broken-off");
  }

  /** RFC 5321: 4yz may go better later, 5yz never will. Neither took the letter. */
  private static Answer ofReply(int code) {
    return code / 100 == 4
        ? new Answer.NotTaken("smtp-" + code)
        : new Answer.Refused("smtp-" + code);
  }

  private static Optional<Integer> replyCode(Exception failure) {
    int code =
        switch (failure) {
          case SMTPAddressFailedException address -> address.getReturnCode();
          case SMTPSendFailedException send -> send.getReturnCode();
          default -> 0;
        };
    return code < FIRST_REFUSAL ? Optional.empty() : Optional.of(code);
  }

  private static @Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException chained ? chained.getNextException() : null;
  }
}
