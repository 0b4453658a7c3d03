package vn.hoso.intake.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.intake.IntakeProperties;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.DossierIndex.Row;
import vn.hoso.intake.domain.Slip;
import vn.hoso.intake.domain.Submission;
import vn.hoso.intake.forms.Forms;
import vn.hoso.intake.forms.Layout;
import vn.hoso.intake.forms.Party;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.webkit.sheet.Sheets;

/** The official forms of a dossier, for who has its lookup code; the person is masked. */
@Controller
class CitizenForms {

  private final CitizenDoor door;
  private final Desk desk;
  private final Forms forms;
  private final Sheets sheets;
  private final IntakeProperties settings;

  CitizenForms(CitizenDoor door, Desk desk, Forms forms, Sheets sheets, IntakeProperties settings) {
    this.door = door;
    this.desk = desk;
    this.forms = forms;
    this.sheets = sheets;
    this.settings = settings;
  }

  /** In a form, so that no code is in an address. */
  @PostMapping("/supplement/forms/{form}")
  @InLane(Lane.LONG)
  ResponseEntity<byte[]> pdf(@PathVariable String form, @RequestParam String code) {
    var row = door.open(code);
    var submission = row.dossier().own().submission();
    var slip = Slip.of(row.dossier()).filter(it -> FormPages.word(it).equals(form)).findFirst();
    if (submission == null || slip.isEmpty()) {
      throw FormPages.unissued().exception();
    }
    return FormPages.pdf(printed(row, submission, slip.get()), form);
  }

  private byte[] printed(Row row, Submission submission, Slip slip) {
    var url = FormPages.publicUrl(settings.publicUrl());
    var filled = forms.fill(desk.find(row.id()), submission, slip, Party::masked, url);
    return sheets.pdf(Layout.of(filled));
  }
}
