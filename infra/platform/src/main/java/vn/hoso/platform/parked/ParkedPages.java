package vn.hoso.platform.parked;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.replay.DeadLetterBox;
import vn.hoso.platform.replay.Letter;
import vn.hoso.platform.replay.ParkedDossiers;
import vn.hoso.platform.security.Staff;

/** The same for people, under {@code /ops/<service>}; the templates are webkit's. */
@Controller
@RequestMapping("/ops/{service}")
@InLane(Lane.ALWAYS)
class ParkedPages {

  private static final int SHOWN = 200;

  private final ParkedDossiers<?, ?> parked;
  private final DeadLetterBox letters;

  ParkedPages(Engine<?, ?> engine) {
    this.parked = engine.parked();
    this.letters = engine.deadLetters();
  }

  @GetMapping("/parked")
  ModelAndView list(
      Staff staff,
      @PathVariable String service,
      @RequestParam(required = false) @Nullable Integer tried,
      @RequestParam(required = false) @Nullable Integer waiting,
      @RequestParam(required = false) @Nullable Integer replayed,
      @RequestParam(defaultValue = "false") boolean dismissed) {
    Operators.only(staff);
    var all = letters.list();
    var page = new ModelAndView("webkit/parked");
    page.addObject("service", service);
    page.addObject("parked", parked.list(SHOWN).stream().map(Waiting::of).toList());
    page.addObject("letters", all.stream().filter(Letter::isOpen).limit(SHOWN).toList());
    page.addObject("handled", handled(all));
    page.addObject("tried", tried);
    page.addObject("waiting", waiting);
    page.addObject("replayed", replayed);
    page.addObject("dismissed", dismissed);
    return page;
  }

  private static List<Letter> handled(List<Letter> all) {
    return all.stream()
        .filter(it -> it.mark() != null)
        .sorted(comparing((Letter it) -> requireNonNull(it.mark()).at()).reversed())
        .limit(SHOWN)
        .toList();
  }

  @GetMapping("/parked/{dossierId}")
  ModelAndView dossier(Staff staff, @PathVariable String service, @PathVariable String dossierId) {
    Operators.only(staff);
    var found = Operators.parked(parked, dossierId);
    var records =
        found.stream()
            .flatMap(it -> it.records().stream())
            .map(it -> Inspected.of(it, parked.fieldsOf(it)))
            .toList();
    return new ModelAndView(
        "webkit/parked-dossier",
        Map.of(
            "service", service,
            "dossier", dossierId,
            "waiting", found.stream().map(Waiting::of).toList(),
            "records", records,
            "rehearsal", parked.rehearse(dossierId, staff)));
  }

  @PostMapping("/parked/{dossierId}/retry")
  String retry(Staff staff, @PathVariable String dossierId) {
    Operators.only(staff);
    Operators.parked(parked, dossierId);
    return back(parked.retry(dossierId));
  }

  @PostMapping("/parked/retry")
  String retryAll(Staff staff) {
    Operators.only(staff);
    return back(parked.retryAll());
  }

  @GetMapping("/dead-letters/{id}")
  ModelAndView letter(Staff staff, @PathVariable String service, @PathVariable String id) {
    Operators.only(staff);
    var letter = Operators.letter(letters, id);
    var model = new HashMap<String, @Nullable Object>();
    model.put("service", service);
    model.put("letter", letter);
    switch (letters.rehearse(letter, staff)) {
      case DeadLetterBox.Reread.Legible(var rehearsal) -> model.put("rehearsal", rehearsal);
      case DeadLetterBox.Reread.Illegible(var why) -> model.put("why", why);
    }
    return new ModelAndView("webkit/dead-letter", model);
  }

  @PostMapping("/dead-letters/{id}/replay")
  String replay(Staff staff, @PathVariable String id) {
    Operators.only(staff);
    return replayed(letters.replay(List.of(Operators.letter(letters, id)), staff));
  }

  @PostMapping("/dead-letters/replay")
  String replayAll(Staff staff) {
    Operators.only(staff);
    var open = letters.list().stream().filter(Letter::isOpen).toList();
    return replayed(letters.replay(open, staff));
  }

  @PostMapping("/dead-letters/{id}/dismiss")
  String dismiss(Staff staff, @PathVariable String id) {
    Operators.only(staff);
    letters.dismiss(Operators.letter(letters, id), staff);
    return "redirect:/ops/{service}/parked?dismissed=true";
  }

  private static String back(ParkedDossiers.Tried it) {
    return "redirect:/ops/{service}/parked?tried=" + it.tried() + "&waiting=" + it.waiting();
  }

  private static String replayed(int letters) {
    return "redirect:/ops/{service}/parked?replayed=" + letters;
  }
}
