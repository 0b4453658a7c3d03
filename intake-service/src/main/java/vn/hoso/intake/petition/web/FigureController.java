package vn.hoso.intake.petition.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.domain.Figures;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;

/**
 * The figures of petitions (766 formula sheet, 5.1 to 5.3) over a period, for who answers for them.
 */
@Controller
class FigureController {

  /** The first and the last day of a period, in Hà Nội. */
  record Period(LocalDate from, LocalDate to) {}

  /** Parts of all, between 0 and 1; null where none were received. */
  record Share(@Nullable Double onTime, @Nullable Double satisfying) {

    static Share of(Figures figures) {
      return new Share(figures.share(figures.onTime()), figures.share(figures.satisfying()));
    }
  }

  private final PetitionIndex index;
  private final Clock clock;

  FigureController(PetitionIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  @GetMapping("/petitions/figures")
  @InLane(Lane.LONG)
  String page(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      Model model,
      Staff staff) {
    var period = period(from, to);
    model.addAttribute("period", period);
    var figures = figures(period, staff);
    model.addAttribute("figures", figures);
    model.addAttribute("share", Share.of(figures));
    model.addAttribute("kinds", Kind.values());
    return "intake/petition-figures";
  }

  @GetMapping("/api/petitions/figures")
  @InLane(Lane.LONG)
  @ResponseBody
  Map<String, Object> json(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      Staff staff) {
    var period = period(from, to);
    var figures = figures(period, staff);
    var json = new LinkedHashMap<String, Object>();
    json.put("from", period.from());
    json.put("to", period.to());
    json.put("received", figures.received());
    json.put("accepted", figures.accepted());
    json.put("onTime", figures.onTime());
    json.put("satisfying", figures.satisfying());
    json.put("share", Share.of(figures));
    return json;
  }

  private Figures figures(Period period, Staff staff) {
    staff.requireRole(Role.LEADER, Role.ADMINISTRATOR);
    var found =
        index.receivedBetween(
            period.from().atStartOfDay(WorkingCalendar.ZONE).toInstant(),
            period.to().plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant(),
            PetitionDoor.agencies(staff));
    var repeated = index.repeatedAmong(found.stream().map(Row::id).collect(toSet()));
    return Figures.of(
        found.stream()
            .map(it -> new Figures.Counted(it.petition(), repeated.contains(it.id())))
            .toList(),
        clock.instant());
  }

  /** This month, unless somebody says otherwise. */
  private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
    var today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    return new Period(
        Objects.requireNonNullElse(from, today.withDayOfMonth(1)),
        Objects.requireNonNullElse(to, today));
  }
}
