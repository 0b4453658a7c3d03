package vn.hoso.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.platform.security.Staff;
import vn.hoso.routing.domain.Absence;
import vn.hoso.routing.domain.StepRole;

/** The directory as JSON. */
@RestController
@RequestMapping("/api/routing/officers")
class OfficersController {

  /** Everybody of one agency. */
  record OfficersView(List<OfficerView> items) {}

  /** Who somebody is. */
  record OfficerBody(
      @NotBlank @Size(max = 200) String name,
      @NotEmpty Set<@Pattern(regexp = "receiver|officer|leader") String> roles,
      @NotEmpty Set<@NotBlank String> agencies) {}

  /** From the first day to the last. */
  record AbsenceBody(
      @NotNull LocalDate from, @NotNull LocalDate until, @Nullable String substitute) {}

  private final OfficerDoor door;

  OfficersController(OfficerDoor door) {
    this.door = door;
  }

  @GetMapping
  OfficersView list(@RequestParam String agency, Staff staff) {
    return new OfficersView(door.list(staff, agency));
  }

  @PutMapping("/{user}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enter(@PathVariable String user, @RequestBody @Valid OfficerBody body, Staff staff) {
    door.enter(staff, user, body.name(), StepRole.of(body.roles()), body.agencies());
  }

  @DeleteMapping("/{user}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String user, Staff staff) {
    door.remove(staff, user);
  }

  @PostMapping("/{user}/absences")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enter(@PathVariable String user, @RequestBody @Valid AbsenceBody body, Staff staff) {
    door.enter(staff, user, new Absence(body.from(), body.until(), blankToNull(body.substitute())));
  }

  @DeleteMapping("/{user}/absences/{from}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(
      @PathVariable String user,
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      Staff staff) {
    door.cancel(staff, user, from);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
