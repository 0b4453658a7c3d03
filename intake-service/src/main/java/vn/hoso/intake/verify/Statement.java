package vn.hoso.intake.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Promise;

/**
 * What a receipt vouches for: nothing personal, and no secret. It is written as the query of an
 * address, of unreserved characters only, so nobody on the way has a reason to spell it anew.
 *
 * @param received to the second
 * @param promised to the second; null where the procedure has no promise
 * @param procedure code of the procedure; null where the procedure itself tells something private
 */
public record Statement(
    String code,
    Instant received,
    @Nullable Instant promised,
    String agency,
    @Nullable String procedure) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String NONE = "-";
  private static final String WORD = "[A-Za-z0-9.~_-]{1,60}";
  private static final Pattern SIGNED =
      Pattern.compile(
          "(v=1&c=(%s)&r=(\\d{8}T\\d{6}Z)&d=(\\d{8}T\\d{6}Z|-)&a=(%s)&p=(%s)&k=([0-9a-f]{8}))"
                  .formatted(WORD, WORD, WORD)
              + "&s=([A-Za-z0-9_-]{86})(?:&lang=[a-z]{2})?");

  /** A statement with the words that were signed. */
  record Signed(Statement statement, String text, String keyId, String signature) {}

  public Statement {
    received = received.truncatedTo(ChronoUnit.SECONDS);
    promised = promised == null ? null : promised.truncatedTo(ChronoUnit.SECONDS);
  }

  static Statement of(
      String code,
      Instant received,
      @Nullable Promise promise,
      String agency,
      Procedure procedure) {
    return new Statement(
        code,
        received,
        promise == null ? null : promise.dueAt(),
        agency,
        procedure.sensitive() ? null : procedure.code());
  }

  Statement promising(@Nullable Instant other) {
    return new Statement(code, received, other, agency, procedure);
  }

  /** The bytes that are signed, in ASCII: the query up to the signature. */
  String text(String keyId) {
    var due = promised == null ? NONE : MOMENT.format(promised);
    return "v=1&c=%s&r=%s&d=%s&a=%s&p=%s&k=%s"
        .formatted(
            code,
            MOMENT.format(received),
            due,
            agency,
            procedure == null ? NONE : procedure,
            keyId);
  }

  /** Reads the query of an address; empty when it is not one of ours. */
  static Optional<Signed> read(String query) {
    var found = SIGNED.matcher(query);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      var statement =
          new Statement(
              found.group(2),
              moment(found.group(3)),
              found.group(4).equals(NONE) ? null : moment(found.group(4)),
              found.group(5),
              found.group(6).equals(NONE) ? null : found.group(6));
      return Optional.of(new Signed(statement, found.group(1), found.group(7), found.group(8)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Instant moment(String text) {
    return Instant.from(MOMENT.parse(text));
  }
}
