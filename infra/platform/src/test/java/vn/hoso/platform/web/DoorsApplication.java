package vn.hoso.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.hoso.platform.observe.Trace;
import vn.hoso.platform.security.Machine;
import vn.hoso.platform.security.PublicPaths;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;

/** A service with nothing but doors, each showing one manner. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class DoorsApplication {

  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of("/open/**");
  }

  /** What somebody hands in. */
  record HandIn(
      @NotBlank String name,
      @Pattern(regexp = "0\\d{9}", message = "phone-invalid") String phone,
      @NotEmpty List<@Valid Paper> papers) {}

  /** One paper of it. */
  record Paper(@Size(min = 2, max = 5) String code) {}

  /** The doors. */
  @RestController
  static class Doors {

    final AtomicInteger done = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);

    @PostMapping("/open/papers")
    String handIn(@RequestBody @Valid HandIn handIn) {
      return handIn.name();
    }

    @PostMapping("/open/things")
    @Idempotent
    ResponseEntity<Map<String, Object>> create(@RequestBody Map<String, Object> body)
        throws InterruptedException {
      if (body.containsKey("refuse")) {
        throw Problem.of(HttpStatus.CONFLICT, "already-there").with("by", "canbo1").exception();
      }
      if (body.containsKey("slow")) {
        entered.countDown();
        goOn.await();
      }
      int number = done.incrementAndGet();
      return ResponseEntity.created(URI.create("/open/things/" + number))
          .eTag(new Version(1).etag())
          .body(Map.of("number", number));
    }

    @PostMapping("/open/form")
    @Idempotent
    ResponseEntity<Void> form(@RequestParam String name, @Nullable MultipartFile file) {
      done.incrementAndGet();
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/open/" + name + (file == null ? "" : file.getSize())))
          .build();
    }

    @PutMapping("/open/things/{id}")
    String change(@PathVariable long id, @IfMatch long expected) {
      new Version(expected).requireCurrent(7);
      return id + " at " + expected;
    }

    @GetMapping("/open/broken")
    String broken() {
      throw new IllegalStateException("a defect of dossier D-1");
    }

    @GetMapping("/open/trace")
    Map<String, String> trace() {
      return Map.of("traceparent", "" + Trace.current(), "logged", "" + MDC.get("traceId"));
    }

    @GetMapping("/open/who")
    String who(@Nullable Staff staff) {
      return staff == null ? "nobody" : staff.user();
    }

    @GetMapping("/desk/{agency}")
    Staff desk(@PathVariable String agency, Staff staff) {
      return staff.requireRole(Role.OFFICER, Role.LEADER).requireAgency(agency);
    }

    @PostMapping("/api/events")
    String events(Machine machine) {
      return machine.requireScope(Machine.EVENTS_WRITE).client();
    }
  }
}
