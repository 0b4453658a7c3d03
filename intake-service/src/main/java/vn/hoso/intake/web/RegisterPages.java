package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.intake.application.Register.Extract;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Agency;
import vn.hoso.intake.forms.RegisterCsv;
import vn.hoso.intake.forms.RegisterLine;
import vn.hoso.intake.forms.RegisterLines;
import vn.hoso.intake.forms.RegisterRoll;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;
import vn.hoso.webkit.sheet.Roll;
import vn.hoso.webkit.sheet.Sheets;

/** The register of a desk (form 07), as a page, as a PDF and for a spreadsheet. */
@Controller
class RegisterPages {

  /** What a page or a PDF holds; a spreadsheet holds all. */
  static final int MOST_LINES = 500;

  private static final int MOST_DAYS = 366;

  /** What somebody asks for: by default what their own desk accepted this month. */
  record Wanted(
      @Nullable String desk,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {}

  /** The same with the gaps filled, for a desk that is in the reader's reach. */
  record Span(String desk, LocalDate from, LocalDate to) {

    Extract extract() {
      var zone = WorkingCalendar.ZONE;
      return new Extract(
          desk, from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    String query() {
      return "?desk=" + desk + "&from=" + from + "&to=" + to;
    }

    String fileName(String ending) {
      return "so-theo-doi-" + desk + "-" + from + "-" + to + ending;
    }
  }

  private final RegisterLines register;
  private final Agencies agencies;
  private final Sheets sheets;
  private final Clock clock;

  RegisterPages(RegisterLines register, Agencies agencies, Sheets sheets, Clock clock) {
    this.register = register;
    this.agencies = agencies;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping("/counter/register")
  @InLane(Lane.LONG)
  ModelAndView show(@ModelAttribute Wanted wanted, HttpServletResponse response, Staff staff) {
    response.setHeader("Cache-Control", "no-store");
    var span = span(wanted, staff);
    long count = register.count(span.extract());
    var page = new ModelAndView("intake/register");
    if (count <= MOST_LINES) {
      page.addObject("roll", roll(span)).addObject("pdf", "/counter/register.pdf" + span.query());
    }
    return page.addObject("span", span)
        .addObject("desks", desks(staff))
        .addObject("count", count)
        .addObject("csv", "/counter/register.csv" + span.query());
  }

  @GetMapping("/counter/register.pdf")
  @InLane(Lane.LONG)
  ResponseEntity<byte[]> pdf(@ModelAttribute Wanted wanted, Staff staff) {
    var span = span(wanted, staff);
    long count = register.count(span.extract());
    if (count > MOST_LINES) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "register-too-long")
          .with("count", count)
          .with("most", MOST_LINES)
          .exception();
    }
    return FormPages.pdf(sheets.pdf(roll(span)), span.fileName(""));
  }

  /** Written as it is read, so a year does not lie in memory. */
  @GetMapping("/counter/register.csv")
  @InLane(Lane.LONG)
  void csv(@ModelAttribute Wanted wanted, HttpServletResponse response, Staff staff)
      throws IOException {
    var span = span(wanted, staff);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(span.fileName(".csv")).build().toString());
    var csv = new RegisterCsv(response.getWriter());
    register.write(span.extract(), csv::print);
  }

  private Roll roll(Span span) {
    var lines = new ArrayList<RegisterLine>();
    register.write(span.extract(), lines::add);
    var issuer = agencies.find(span.desk()).map(Agency::place).orElse(span.desk());
    return RegisterRoll.of(issuer, span.from(), span.to(), span.extract().to(), lines);
  }

  private Span span(Wanted wanted, Staff staff) {
    CounterDoor.desks(staff);
    var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    var to = wanted.to() == null ? today : wanted.to();
    var from = wanted.from() == null ? to.withDayOfMonth(1) : wanted.from();
    var own = desks(staff);
    var desk =
        wanted.desk() == null || wanted.desk().isBlank()
            ? own.isEmpty() ? "" : own.getFirst().code()
            : wanted.desk();
    staff.requireAgency(desk);
    if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "register-span-unusable")
          .with("days", MOST_DAYS)
          .exception();
    }
    return new Span(desk, from, to);
  }

  private List<Agency> desks(Staff staff) {
    return agencies.receiving().stream().filter(it -> staff.mayActFor(it.code())).toList();
  }
}
