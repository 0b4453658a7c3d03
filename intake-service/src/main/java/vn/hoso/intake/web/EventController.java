package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.intake.outside.OutsideEvent;
import vn.hoso.intake.outside.Reporting;
import vn.hoso.intake.outside.Reporting.Told;
import vn.hoso.intake.web.CloudEvents.Read;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Machine;
import vn.hoso.platform.web.Problem;

/** The door for software a centre already has: CloudEvents about dossiers it handles. */
@RestController
class EventController {

  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int MOST_EVENTS = 5000;

  /** What became of one event; the code says why it was rejected. */
  record Answer(
      int index,
      @Nullable String source,
      @Nullable String id,
      String outcome,
      @Nullable String dossierId,
      @Nullable String code) {}

  /** What became of a batch. */
  record Answers(long accepted, long duplicates, long rejected, List<Answer> events) {}

  private final Reporting reporting;

  EventController(Reporting reporting) {
    this.reporting = reporting;
  }

  /** One event is answered as one; a batch is answered event by event, and always done. */
  @PostMapping("/api/events")
  @InLane(Lane.MACHINE)
  ResponseEntity<?> take(HttpServletRequest request, Machine machine) throws IOException {
    machine.requireScope(Machine.EVENTS_WRITE);
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw tooMuch();
    }
    var type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
    try {
      if (type.isCompatibleWith(MediaType.parseMediaType(CloudEvents.MANY))) {
        return batch(CloudEvents.many(body));
      }
      if (type.isCompatibleWith(MediaType.parseMediaType(CloudEvents.ONE))) {
        return single(CloudEvents.one(body));
      }
      if (request.getHeader("ce-id") != null && type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
        return single(CloudEvents.binary(request, body));
      }
    } catch (CloudEvents.Unreadable _) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable-json").exception();
    }
    throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "event-form").exception();
  }

  private ResponseEntity<Answers> batch(List<Read> events) {
    if (events.size() > MOST_EVENTS) {
      throw tooMuch();
    }
    return ResponseEntity.ok(answers(events));
  }

  private ResponseEntity<Answer> single(Read event) {
    var answer = answers(List.of(event)).events().getFirst();
    if (answer.code() != null) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, answer.code())
          .with("outcome", answer.outcome())
          .exception();
    }
    return ResponseEntity.accepted().body(answer);
  }

  private Answers answers(List<Read> events) {
    var good = new ArrayList<OutsideEvent>();
    events.forEach(
        it -> {
          if (it instanceof Read.Good(var event)) {
            good.add(event);
          }
        });
    var told = reporting.tell(good).iterator();
    var answers = new ArrayList<Answer>();
    for (var it : events) {
      int index = answers.size();
      answers.add(
          switch (it) {
            case Read.Good(var event) -> answer(index, event, told.next());
            case Read.Bad(var source, var id, var why) ->
                new Answer(index, source, id, "rejected", null, why);
          });
    }
    return new Answers(
        count(answers, "accepted"),
        count(answers, "duplicate"),
        count(answers, "rejected"),
        answers);
  }

  private static Answer answer(int index, OutsideEvent event, Told told) {
    return switch (told) {
      case Told.Accepted(var dossier) ->
          new Answer(index, event.source(), event.id(), "accepted", dossier, null);
      case Told.Duplicate(var dossier) ->
          new Answer(index, event.source(), event.id(), "duplicate", dossier, null);
      case Told.Rejected(var dossier, var why) ->
          new Answer(
              index, event.source(), event.id(), "rejected", dossier, Refusals.of(why).code());
    };
  }

  private static long count(List<Answer> answers, String outcome) {
    return answers.stream().filter(it -> it.outcome().equals(outcome)).count();
  }

  private static RuntimeException tooMuch() {
    return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large").exception();
  }
}
