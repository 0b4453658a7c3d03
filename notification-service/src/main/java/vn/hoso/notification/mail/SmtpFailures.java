package vn.hoso.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import vn.hoso.notification.domain.Answer;

/** What a failed conversation with a mail server means: has it taken the letter or not. */
final class SmtpFailures {

  private SmtpFailures() {}

  static Answer meaning(MailException failure) {
    return switch (failure) {
      case MailAuthenticationException _ -> new Answer.NotTaken("mail-login");
      // Spring names a cause only where the connection itself could not be made.
      case MailSendException unreachable when unreachable.getCause() != null ->
          new Answer.NotTaken("unreachable");
      case MailSendException refused -> meaning(refused.getMessageExceptions());
      default -> new Answer.Unknown(failure.getClass().getSimpleName());
    };
  }

  private static Answer meaning(Exception[] failures) {
    for (var failure : failures) {
      for (Exception it = failure; it != null; it = next(it)) {
        var code = replyCode(it);
        if (code.isPresent()) {
          return ofReply(code.get());
        }
        if (it instanceof AddressException) {
          return new Answer.Refused("invalid-address");
        }
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
    return switch (failure) {
      case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
      case SMTPSendFailedException send when send.getReturnCode() >= 400 ->
          Optional.of(send.getReturnCode());
      case SendFailedException _ -> Optional.empty();
      default -> Optional.empty();
    };
  }

  private static @org.jspecify.annotations.Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException chained ? chained.getNextException() : null;
  }
}
