package vn.hoso.intake.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.papers.Upload;
import vn.hoso.intake.petition.Mailbox;
import vn.hoso.intake.petition.Mailbox.Sent;
import vn.hoso.intake.petition.Outcome;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.PetitionTray;
import vn.hoso.intake.petition.web.PetitionActions.Action;
import vn.hoso.intake.petition.web.PetitionActions.Details;
import vn.hoso.intake.web.Acknowledgement;
import vn.hoso.intake.web.Uploads;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.AttemptId;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.IfMatch;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;

/** Petitions as JSON for staff: the list, one of them, entering one, and what is done with it. */
@RestController
@RequestMapping("/api/petitions")
class PetitionController {

  private static final int MOST = 200;

  /** A page of a tray and the opaque cursor of the next; the list has no words and no persons. */
  record TrayView(List<Item> items, Map<PetitionTray, Long> counts, @Nullable String next) {}

  /** A petition in the list. */
  record Item(String id, long version, String stage, @Nullable Long minutesLeft) {}

  private final Mailbox mailbox;
  private final PetitionIndex index;
  private final PetitionDoor door;
  private final PetitionActions actions;
  private final PetitionViews views;
  private final PetitionJson json;

  PetitionController(
      Mailbox mailbox,
      PetitionIndex index,
      PetitionDoor door,
      PetitionActions actions,
      PetitionViews views,
      PetitionJson json) {
    this.mailbox = mailbox;
    this.index = index;
    this.door = door;
    this.actions = actions;
    this.views = views;
    this.json = json;
  }

  @GetMapping
  TrayView list(
      @RequestParam(defaultValue = "NEW") PetitionTray tray,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Staff staff) {
    var sight = PetitionDoor.sight(staff);
    var page = index.tray(tray, sight, cursor, Math.clamp(limit, 1, MOST));
    return new TrayView(
        page.rows().stream().map(this::item).toList(), index.counts(sight), page.next());
  }

  private Item item(Row row) {
    return new Item(
        row.id(),
        row.version(),
        PetitionViews.stage(row.petition()),
        views.minutesLeft(row.petition()));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Idempotent
  ResponseEntity<Receipt> enter(
      @AttemptId String attempt, @RequestBody PetitionForm body, Staff staff) {
    return enter(attempt, body, staff, List.of());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Idempotent
  ResponseEntity<Receipt> enter(
      @AttemptId String attempt,
      @RequestPart("petition") PetitionForm body,
      HttpServletRequest request,
      Staff staff) {
    return enter(attempt, body, staff, Uploads.of(request));
  }

  private ResponseEntity<Receipt> enter(
      String attempt, PetitionForm body, Staff staff, List<Upload> files) {
    PetitionDoor.requireEntry(staff, body.agency() == null ? "" : body.agency());
    if (body.hasUnreadableSentAt()) {
      throw PetitionRefusals.of(List.of(Mistake.in("sentAt", "moment-unreadable"))).exception();
    }
    return switch (mailbox.send(body.byOfficer(attempt, staff.user(), files))) {
      case Sent.Invalid(var mistakes) -> throw PetitionRefusals.of(mistakes).exception();
      case Sent.In in -> {
        Acknowledgement.await(in.published());
        yield ResponseEntity.created(URI.create("/api/petitions/" + in.id()))
            .eTag(new Version(in.version()).etag())
            .header("Cache-Control", "no-store")
            .body(Receipt.of(in));
      }
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<Map<String, Object>> show(@PathVariable String id, Staff staff) {
    var found = door.open(id, staff);
    return ResponseEntity.ok()
        .eTag(new Version(found.version()).etag())
        .header("Cache-Control", "no-store")
        .body(
            json.forStaff(new Row(id, found.version(), found.state()), PetitionDoor.sight(staff)));
  }

  @PostMapping(path = "/{id}/{command}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Map<String, Object>> actWithFiles(
      @PathVariable String id,
      @PathVariable String command,
      @IfMatch long version,
      Staff staff,
      @RequestPart("details") Details details,
      HttpServletRequest request) {
    return act(id, command, version, staff, details, Uploads.of(request));
  }

  @PostMapping("/{id}/{command}")
  ResponseEntity<Map<String, Object>> act(
      @PathVariable String id,
      @PathVariable String command,
      @IfMatch long version,
      Staff staff,
      @RequestBody(required = false) @Nullable Details details) {
    var it = details == null ? Details.NOTHING : details;
    return act(id, command, version, staff, it, List.of());
  }

  private ResponseEntity<Map<String, Object>> act(
      String id, String command, long version, Staff staff, Details details, List<Upload> files) {
    var outcome = actions.act(id, version, staff, action(command), details, files);
    if (outcome instanceof Outcome.Done done) {
      Acknowledgement.await(done.published());
      return show(id, staff);
    }
    throw actions.refused(outcome).exception();
  }

  static Action action(String word) {
    var action = Action.of(word);
    if (action == null) {
      throw Problem.of(HttpStatus.NOT_FOUND, "not-found").exception();
    }
    return action;
  }
}
