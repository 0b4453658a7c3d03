package vn.hoso.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.contract.Channel;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Person;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.DossierIndex.Row;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.Promises;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.domain.Asked;
import vn.hoso.intake.domain.Submission;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.web.Problem;

/** The list of the counter: who waits, how long still. */
@Controller
class CounterPages {

  private static final int PAGE = 50;

  /**
   * A dossier in the list.
   *
   * @param minutesLeft working minutes until somebody has to act; null where nobody counts
   * @param mark what the desk's clocks have said
   */
  record Line(
      String id,
      @Nullable String code,
      String procedure,
      String applicant,
      Channel channel,
      Instant submittedAt,
      int status,
      @Nullable Long minutesLeft,
      @Nullable Mark mark) {}

  private final DossierIndex index;
  private final Promises promises;
  private final Vault vault;
  private final Clock clock;

  CounterPages(DossierIndex index, Promises promises, Vault vault, Clock clock) {
    this.index = index;
    this.promises = promises;
    this.vault = vault;
    this.clock = clock;
  }

  @GetMapping("/counter")
  String list(
      @RequestParam(defaultValue = "ANSWER") Tray tray,
      @RequestParam(required = false) @Nullable String after,
      Model model,
      Staff staff) {
    var desks = CounterDoor.desks(staff);
    var page = index.tray(tray, desks, after, PAGE);
    model.addAttribute("tray", tray);
    model.addAttribute("counts", index.counts(desks));
    var marks = index.marks(desks);
    model.addAttribute("marks", marks);
    model.addAttribute("late", marks.containsKey(Mark.ANSWER_OVERDUE));
    model.addAttribute("lines", lines(page.rows()));
    model.addAttribute("next", page.next());
    return "intake/counter";
  }

  /** By official code or by lookup code; in a form, so that no code is in an address. */
  @PostMapping("/counter/find")
  @InLane(Lane.ALWAYS)
  String find(@RequestParam(defaultValue = "") String code, Staff staff) {
    CounterDoor.desks(staff);
    var found =
        LookupCode.parse(code)
            .flatMap(it -> index.byLookupHash(vault.lookupHash(it.value())))
            .or(() -> index.byOfficialCode(code.strip()));
    return found
        .map(it -> "redirect:/counter/dossiers/" + it.id())
        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "dossier-unknown").exception());
  }

  private List<Line> lines(List<Row> rows) {
    var persons =
        vault.openPersons(
            rows.stream()
                .flatMap(it -> submission(it).stream().map(sub -> Map.entry(it.id(), sub.person())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    return rows.stream()
        .flatMap(
            row ->
                submission(row).stream()
                    .map(it -> line(row, it, Optional.ofNullable(persons.get(row.id())))))
        .toList();
  }

  private Line line(Row row, Submission submission, Optional<Person> person) {
    var acceptance = row.dossier().acceptance();
    var until = until(row, submission);
    return new Line(
        row.id(),
        acceptance == null ? null : acceptance.code(),
        submission.procedure().name(),
        person.map(Person::name).orElse("—"),
        submission.channel(),
        submission.at(),
        DossierViews.status(row.dossier()),
        until == null
            ? null
            : promises.minutesLeft(submission.receivingAgency(), clock.instant(), until),
        Mark.of(row.dossier()));
  }

  /** When somebody has to have acted. */
  private @Nullable Instant until(Row row, Submission submission) {
    var waitingSince = row.dossier().own().waitingSince();
    if (waitingSince != null) {
      return promises.answerBy(submission.receivingAgency(), waitingSince);
    }
    var asked = Optional.ofNullable(row.dossier().asked()).map(Asked::until);
    var tray = Tray.of(row.dossier());
    var counts = tray != Tray.ENDED && tray != Tray.PAYMENT;
    if (asked.isPresent() || !counts) {
      return asked.orElse(null);
    }
    var promise = row.dossier().promise();
    return promise == null ? null : promise.dueAt();
  }

  private static Optional<Submission> submission(Row row) {
    return Optional.ofNullable(row.dossier().own().submission());
  }
}
