package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.vault.Vault;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.domain.ControlSlip;
import vn.hoso.routing.domain.HandOver;
import vn.hoso.routing.domain.HandOver.Hand;
import vn.hoso.routing.domain.Way;
import vn.hoso.webkit.page.Formats;
import vn.hoso.webkit.sheet.Sheet;
import vn.hoso.webkit.sheet.Sheets;

/** The control slip of a dossier (form 06), as a page and as a PDF. */
@Controller
class ControlSlipPages {

  private final DeskDoor door;
  private final Vault vault;
  private final Sheets sheets;
  private final AgencyNames agencies;
  private final PeopleNames people;

  ControlSlipPages(
      DeskDoor door, Vault vault, Sheets sheets, AgencyNames agencies, PeopleNames people) {
    this.door = door;
    this.vault = vault;
    this.sheets = sheets;
    this.agencies = agencies;
    this.people = people;
  }

  @GetMapping("/desk/{id}/control-slip")
  ModelAndView show(@PathVariable String id, HttpServletResponse response, Staff staff) {
    response.setHeader("Cache-Control", "no-store");
    var sheet = sheet(door.find(id, staff));
    return sheets.page(sheet, "/desk/" + id, "/desk/" + id + "/control-slip.pdf");
  }

  @GetMapping("/desk/{id}/control-slip.pdf")
  @InLane(Lane.LONG)
  ResponseEntity<byte[]> pdf(@PathVariable String id, Staff staff) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.inline().filename("control-slip.pdf").build().toString())
        .body(sheets.pdf(sheet(door.find(id, staff))));
  }

  /** Dated by the last thing that happened, so the same slip is printed the same. */
  private Sheet sheet(Known known) {
    var view = view(known);
    var at = view.lines().isEmpty() ? known.submission().at() : view.lines().getLast().at();
    return new Sheet(
        "desk-control-slip",
        "Phiếu kiểm soát quá trình giải quyết hồ sơ",
        at,
        Map.of("slip", view));
  }

  private SlipView view(Known known) {
    var acceptance = known.dossier().heard().acceptance();
    var way = known.dossier().own().onTheWay();
    var person = vault.openPerson(known.id(), known.submission().person());
    var promised = promised(known, way);
    return new SlipView(
        agencies.of(way == null ? known.submission().competentAgency() : way.agency()),
        acceptance == null ? null : acceptance.code(),
        person.map(Person::name).orElse(null),
        person.map(it -> Formats.phone(it.phone())).orElse(null),
        known.submission().procedure().name(),
        acceptance == null ? null : acceptance.at(),
        promised,
        way == null ? List.of() : lines(known.id(), way, promised));
  }

  private static @Nullable Instant promised(Known known, @Nullable Way way) {
    var acceptance = known.dossier().heard().acceptance();
    var promise =
        way != null && way.renewal() != null
            ? way.renewal()
            : acceptance == null ? null : acceptance.promise();
    return promise == null ? null : promise.dueAt();
  }

  private List<SlipView.Line> lines(String id, Way way, @Nullable Instant promised) {
    return ControlSlip.of(way, promised).stream().map(it -> line(id, way, it)).toList();
  }

  private SlipView.Line line(String id, Way way, HandOver it) {
    return new SlipView.Line(
        it.at(),
        named(it.from()),
        it.to() == null ? null : named(it.to()),
        it.step() == 0 ? null : way.step(it.step()).name(),
        it.pace(),
        clear(id, it.note()));
  }

  /** The same by the name that people know it by. */
  private Hand named(Hand hand) {
    var name = hand.name();
    return name == null
        ? hand
        : new Hand(hand.who(), hand.who() == Hand.Who.AGENCY ? agencies.of(name) : people.of(name));
  }

  private @Nullable String clear(String id, @Nullable Sealed box) {
    return box == null ? null : vault.open(id, box).orElse(null);
  }
}
