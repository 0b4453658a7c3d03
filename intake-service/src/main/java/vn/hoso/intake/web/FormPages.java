package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.hoso.intake.IntakeProperties;
import vn.hoso.intake.domain.Slip;
import vn.hoso.intake.forms.Forms;
import vn.hoso.intake.forms.Layout;
import vn.hoso.intake.web.CounterDoor.Opened;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.webkit.sheet.Sheet;
import vn.hoso.webkit.sheet.Sheets;

/** The official forms of a dossier, for staff of its desk: as a page and as a PDF. */
@Controller
@RequestMapping("/counter/dossiers/{id}")
class FormPages {

  private final CounterDoor door;
  private final Forms forms;
  private final Sheets sheets;
  private final IntakeProperties settings;

  FormPages(CounterDoor door, Forms forms, Sheets sheets, IntakeProperties settings) {
    this.door = door;
    this.forms = forms;
    this.sheets = sheets;
    this.settings = settings;
  }

  /** The receipt, with the count of days beside it. */
  @GetMapping("/receipt")
  ModelAndView receipt(@PathVariable String id, HttpServletResponse response, Staff staff) {
    var opened = door.open(id, staff);
    var acceptance = opened.dossier().state().acceptance();
    if (acceptance == null) {
      return new ModelAndView("redirect:/counter/dossiers/" + id);
    }
    return page(opened, "receipt", response)
        .addObject("beside", "intake/receipt")
        .addObject("acceptance", acceptance);
  }

  @GetMapping("/forms/{form:[a-z-]+}")
  ModelAndView show(
      @PathVariable String id,
      @PathVariable String form,
      HttpServletResponse response,
      Staff staff) {
    return page(door.open(id, staff), form, response);
  }

  @GetMapping("/forms/{form:[a-z-]+}.pdf")
  @InLane(Lane.LONG)
  ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable String form, Staff staff) {
    return pdf(sheets.pdf(sheet(door.open(id, staff), form)), form);
  }

  private ModelAndView page(Opened opened, String form, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    var dossier = "/counter/dossiers/" + opened.id();
    return sheets.page(sheet(opened, form), dossier, dossier + "/forms/" + form + ".pdf");
  }

  private Sheet sheet(Opened opened, String form) {
    var slip = slip(opened, form).orElseThrow(() -> unissued().exception());
    var filled =
        forms.fill(
            opened.dossier(), opened.submission(), slip, it -> it, publicUrl(settings.publicUrl()));
    return Layout.of(filled);
  }

  private static Optional<Slip> slip(Opened opened, String form) {
    return Slip.of(opened.dossier().state()).filter(it -> word(it).equals(form)).findFirst();
  }

  /** As the address names it. */
  static String word(Slip slip) {
    return slip.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Problem unissued() {
    return Problem.of(HttpStatus.NOT_FOUND, "form-not-issued");
  }

  /** As set, or the address under which this request came. */
  static String publicUrl(String set) {
    return set.isBlank()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : set.replaceFirst("/+$", "");
  }

  static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.inline().filename(name + ".pdf").build().toString())
        .body(pdf);
  }
}
