package vn.hoso.routing.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import vn.hoso.platform.web.Problem;
import vn.hoso.routing.application.Worklist.After;
import vn.hoso.routing.application.Worklist.Line;

/** Where the next page begins, as text nobody has to understand. */
final class Cursor {

  private Cursor() {}

  static String write(Line last) {
    var clear = last.due().toEpochMilli() + "|" + last.dossier().id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(clear.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads it back; anything else ends the request with 400. */
  static After read(String cursor) {
    try {
      var clear = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var bar = clear.indexOf('|');
      var due = Instant.ofEpochMilli(Long.parseLong(clear.substring(0, bar)));
      return new After(due, clear.substring(bar + 1));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "cursor-unreadable").exception();
    }
  }
}
