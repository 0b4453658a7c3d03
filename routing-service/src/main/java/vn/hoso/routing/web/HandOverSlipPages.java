package vn.hoso.routing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.web.Problem;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.domain.Slip;
import vn.hoso.routing.domain.Way;
import vn.hoso.webkit.sheet.Sheet;
import vn.hoso.webkit.sheet.Sheets;

/** The hand-over slips between agencies that share a dossier, as pages and as PDFs. */
@Controller
class HandOverSlipPages {

  private final DeskDoor door;
  private final Vault vault;
  private final Sheets sheets;
  private final AgencyNames agencies;
  private final PeopleNames people;

  HandOverSlipPages(
      DeskDoor door, Vault vault, Sheets sheets, AgencyNames agencies, PeopleNames people) {
    this.door = door;
    this.vault = vault;
    this.sheets = sheets;
    this.agencies = agencies;
    this.people = people;
  }

  @GetMapping("/desk/{id}/slips/{number}")
  ModelAndView show(
      @PathVariable String id,
      @PathVariable int number,
      HttpServletResponse response,
      Staff staff) {
    response.setHeader("Cache-Control", "no-store");
    var sheet = sheet(door.find(id, staff), number);
    return sheets.page(sheet, "/desk/" + id, "/desk/" + id + "/slips/" + number + "/slip.pdf");
  }

  @GetMapping("/desk/{id}/slips/{number}/slip.pdf")
  @InLane(Lane.LONG)
  ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable int number, Staff staff) {
    var name = ContentDisposition.inline().filename("slip-" + number + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", name.toString())
        .body(sheets.pdf(sheet(door.find(id, staff), number)));
  }

  /** Dated by the day the papers went, so the same slip is printed the same. */
  private Sheet sheet(Known known, int number) {
    var way = known.dossier().own().onTheWay();
    var slips = way == null ? List.<Slip>of() : way.courseSoFar().slipsSoFar();
    if (way == null || number < 1 || number > slips.size()) {
      throw Problem.of(HttpStatus.NOT_FOUND, "slip-unknown").with("slip", number).exception();
    }
    var slip = slips.get(number - 1);
    var view = view(known, way, slip);
    return new Sheet("desk-slip", "Phiếu chuyển xử lý hồ sơ", slip.at(), Map.of("slip", view));
  }

  private HandOverSlip view(Known known, Way way, Slip it) {
    var acceptance = known.dossier().heard().acceptance();
    return new HandOverSlip(
        it.number(),
        acceptance == null ? null : acceptance.code(),
        known.submission().procedure().name(),
        agencies.of(it.from()),
        agencies.of(it.agency()),
        people.of(it.by()),
        it.at(),
        it.papers() == null ? null : vault.open(known.id(), it.papers()).orElse(null),
        way.clock().dueAt(),
        it.receivedAt(),
        it.receivedBy() == null ? null : people.of(it.receivedBy()),
        tasks(way, it));
  }

  private static String workingTime(int minutes) {
    int rest = minutes % 60;
    return minutes / 60 + " giờ " + (rest == 0 ? "" : rest + " phút ") + "làm việc";
  }

  private List<HandOverSlip.Task> tasks(Way way, Slip slip) {
    return way.steps().stream()
        .filter(it -> it.leg() != null || it.number() == slip.to())
        .map(
            it ->
                new HandOverSlip.Task(
                    it.number(),
                    agencies.of(it.agency()),
                    it.name(),
                    workingTime(it.budgetMinutes()),
                    it.number() == slip.to()))
        .toList();
  }
}
