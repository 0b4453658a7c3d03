package vn.hoso.notification.portal.http;

import static vn.hoso.notification.http.JsonWords.text;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.http.JsonWords;
import vn.hoso.notification.portal.application.NationalPortal.Question;
import vn.hoso.notification.portal.domain.PortalAnswer;

/** What the portal says, in our words. */
final class PortalWords {

  private final Set<String> taken;
  private final JsonMapper json;

  PortalWords(Set<String> taken, JsonMapper json) {
    this.taken = taken;
    this.json = json;
  }

  /** Its answer to a message. */
  PortalAnswer toSending(int status, String body, String ourReference) {
    if (isAccess(status)) {
      return new PortalAnswer.NotTaken("no-access");
    }
    if (status == 429 || status == 503) {
      return new PortalAnswer.NotTaken("http-" + status);
    }
    if (isBusy(status)) {
      return new PortalAnswer.Unknown("http-" + status);
    }
    var said = read(body);
    if (said == null || code(said).isEmpty()) {
      return status / 100 == 2
          ? new PortalAnswer.Unknown("unreadable-answer")
          : new PortalAnswer.Rejected("http-" + status, null);
    }
    return taken.contains(code(said))
        ? new PortalAnswer.Acknowledged(text(said, "reference", ourReference))
        : new PortalAnswer.Rejected(code(said), text(said, "message"));
  }

  /** Its answer to a question: the status it has the dossier in tells whether it took ours. */
  PortalAnswer toAsking(int status, String body, Question question) {
    if (isAccess(status)) {
      return new PortalAnswer.Unknown("no-access");
    }
    var said = status / 100 == 2 ? read(body) : null;
    if (said == null || !taken.contains(code(said))) {
      return new PortalAnswer.Unknown("http-" + status);
    }
    for (var held : said.path("result")) {
      if (text(held, "MaHoSo").equals(question.code())
          && text(held, "TrangThaiHoSo").equals(question.status())) {
        return new PortalAnswer.Acknowledged(question.code());
      }
    }
    return new PortalAnswer.NotTaken("unknown-to-portal");
  }

  /** The sector of a procedure, blank where the portal names none; empty is no answer. */
  Optional<String> sector(int status, String body) {
    var said = status / 100 == 2 ? read(body) : null;
    return said == null || !taken.contains(code(said))
        ? Optional.empty()
        : Optional.of(
            text(said.path("result").path(0).path("LINHVUCTHUCHIEN").path(0), "MALINHVUC"));
  }

  /** The session of a log-in; null where it was refused. */
  @Nullable String session(int status, String body) {
    var said = status / 100 == 2 ? read(body) : null;
    var session = said == null || !taken.contains(code(said)) ? "" : text(said, "session");
    return session.isEmpty() ? null : session;
  }

  /** Our account is the matter, not the message. */
  static boolean isAccess(int status) {
    return status == 401 || status == 403;
  }

  static boolean isBusy(int status) {
    return status == 429 || status / 100 == 5;
  }

  private static String code(JsonNode said) {
    return text(said, "error_code");
  }

  private @Nullable JsonNode read(String body) {
    return JsonWords.read(json, body);
  }
}
