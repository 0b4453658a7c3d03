package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.intake.papers.Upload;
import vn.hoso.intake.petition.Letter;
import vn.hoso.intake.petition.Mailbox;
import vn.hoso.intake.petition.Mailbox.Sent;
import vn.hoso.intake.petition.Outcome;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.intake.web.Acknowledgement;
import vn.hoso.intake.web.Uploads;
import vn.hoso.platform.web.AttemptId;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Version;

/** Petitions as JSON for citizens: sending one, and with its code looking, adding, judging. */
@RestController
@RequestMapping("/api/petition")
class PublicPetitionController {

  /** What is added. */
  record Words(@Nullable String text) {}

  /** Whether the answer satisfies. */
  record Rating(@Nullable Boolean liked) {}

  private final Mailbox mailbox;
  private final PetitionDoor door;
  private final PetitionDesk desk;
  private final PetitionJson json;

  PublicPetitionController(
      Mailbox mailbox, PetitionDoor door, PetitionDesk desk, PetitionJson json) {
    this.mailbox = mailbox;
    this.door = door;
    this.desk = desk;
    this.json = json;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Idempotent
  ResponseEntity<Receipt> send(@AttemptId String attempt, @RequestBody PetitionForm body) {
    return send(body.byCitizen(attempt, List.of()));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Idempotent
  ResponseEntity<Receipt> send(
      @AttemptId String attempt,
      @RequestPart("petition") PetitionForm body,
      HttpServletRequest request) {
    return send(body.byCitizen(attempt, Uploads.of(request)));
  }

  private ResponseEntity<Receipt> send(Letter letter) {
    return switch (mailbox.send(letter)) {
      case Sent.Invalid(var mistakes) -> throw PetitionRefusals.of(mistakes).exception();
      case Sent.In in -> {
        Acknowledgement.await(in.published());
        yield ResponseEntity.created(URI.create("/api/petition/" + in.code()))
            .eTag(new Version(in.version()).etag())
            .header("Cache-Control", "no-store")
            .body(Receipt.of(in));
      }
    };
  }

  @GetMapping("/{code}")
  ResponseEntity<Map<String, Object>> show(@PathVariable String code) {
    var row = door.byCode(code);
    return ResponseEntity.ok()
        .eTag(new Version(row.version()).etag())
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex")
        .body(json.forCitizen(row));
  }

  @PostMapping(path = "/{code}/words", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> add(
      @PathVariable String code, @IfMatch long version, @RequestBody Words body) {
    return add(code, version, body, List.of());
  }

  @PostMapping(path = "/{code}/words", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Map<String, Object>> add(
      @PathVariable String code,
      @IfMatch long version,
      @RequestPart("words") Words body,
      HttpServletRequest request) {
    return add(code, version, body, Uploads.of(request));
  }

  private ResponseEntity<Map<String, Object>> add(
      String code, long version, Words body, List<Upload> files) {
    var id = door.byCode(code).id();
    var words = PetitionRefusals.words("text", body.text());
    return answer(code, desk.supplement(id, version, null, words, files));
  }

  @PostMapping("/{code}/rating")
  ResponseEntity<Map<String, Object>> rate(
      @PathVariable String code, @IfMatch long version, @RequestBody Rating body) {
    var id = door.byCode(code).id();
    var liked = body.liked();
    if (liked == null) {
      throw PetitionRefusals.invalid().wrong("/liked", "required").exception();
    }
    return answer(code, desk.rate(id, version, liked));
  }

  private ResponseEntity<Map<String, Object>> answer(String code, Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      Acknowledgement.await(done.published());
      return show(code);
    }
    throw PetitionRefusals.of(outcome).exception();
  }
}
