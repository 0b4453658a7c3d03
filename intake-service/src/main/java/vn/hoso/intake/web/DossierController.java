package vn.hoso.intake.web;

import java.net.URI;
import java.time.Instant;
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
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.hoso.contract.Channel;
import vn.hoso.intake.application.HandIn;
import vn.hoso.intake.application.Reception;
import vn.hoso.intake.application.Reception.Received;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.AttemptId;
import vn.hoso.platform.web.Idempotent;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;

/** Dossiers as JSON: handing in, for everybody; looking at one, for its desk. */
@RestController
@RequestMapping("/api/intake/dossiers")
class DossierController {

  /** The answer to who handed in; the lookup code is in it and nowhere else. */
  record Receipt(
      String id,
      long version,
      String lookupCode,
      String tracking,
      String procedure,
      @Nullable Instant answerBy) {}

  private final Reception reception;
  private final Agencies agencies;
  private final CounterDoor door;
  private final DossierViews views;

  DossierController(Reception reception, Agencies agencies, CounterDoor door, DossierViews views) {
    this.reception = reception;
    this.agencies = agencies;
    this.door = door;
    this.views = views;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Idempotent
  ResponseEntity<Receipt> handIn(
      @AttemptId String attempt, @RequestBody HandInRequest request, @Nullable Staff staff) {
    return handIn(request.handIn(attempt, List.of()), staff);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Idempotent
  ResponseEntity<Receipt> handIn(
      @AttemptId String attempt,
      @RequestPart("dossier") HandInRequest dossier,
      MultipartHttpServletRequest request,
      @Nullable Staff staff) {
    return handIn(dossier.handIn(attempt, Uploads.of(request)), staff);
  }

  private ResponseEntity<Receipt> handIn(HandIn typed, @Nullable Staff staff) {
    var handIn = typed.withCurrentCodes(agencies);
    requireCounter(handIn, staff);
    return switch (reception.handIn(handIn)) {
      case Received.UnknownProcedure(var code) -> throw Refusals.unknownProcedure(code).exception();
      case Received.Invalid(var mistakes) -> throw Refusals.of(mistakes).exception();
      case Received.In in -> {
        Acknowledgement.await(in.published());
        yield ResponseEntity.created(URI.create("/api/intake/dossiers/" + in.dossierId()))
            .eTag(new Version(in.version()).etag())
            .body(
                new Receipt(
                    in.dossierId(),
                    in.version(),
                    in.lookupCode().toString(),
                    "/t/",
                    in.procedure().code(),
                    in.answerBy()));
      }
    };
  }

  /** Only a desk can say that somebody stood before it. */
  static void requireCounter(HandIn handIn, @Nullable Staff staff) {
    if (handIn.channel() == Channel.ONLINE) {
      return;
    }
    if (staff == null) {
      throw Problem.of(org.springframework.http.HttpStatus.UNAUTHORIZED, "unauthorized")
          .header("WWW-Authenticate", "Bearer")
          .exception();
    }
    staff.requireRole(Role.RECEIVER, Role.LEADER).requireAgency(handIn.receivingAgency());
  }

  @GetMapping("/{id}")
  ResponseEntity<Map<String, Object>> show(@PathVariable String id, Staff staff) {
    var opened = door.open(id, staff);
    return ResponseEntity.ok()
        .eTag(new Version(opened.version()).etag())
        .header("Cache-Control", "no-store")
        .body(views.json(opened));
  }
}
