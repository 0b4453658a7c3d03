package vn.hoso.webkit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import vn.hoso.webkit.page.FormError;
import vn.hoso.webkit.page.Stage;
import vn.hoso.webkit.page.Stage.Progress;
import vn.hoso.webkit.page.Viewer;
import vn.hoso.webkit.page.Viewers;

/** A small application that shows every component: run its main and open http://localhost:8099. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Demo.Pages.class)
public class Demo {

  public static void main(String[] arguments) {
    SpringApplication.run(Demo.class, "--server.port=8099", "--hoso.web.messages=messages/demo");
  }

  /** Somebody is logged in on every page asked for with {@code ?staff}. */
  @Bean
  Viewers viewers() {
    return () ->
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && "staff".equals(attributes.getRequest().getParameter("as"))
            ? Optional.of(
                new Viewer(
                    "canbo1",
                    "Nguyễn Thị Hồng Thắm",
                    Set.of("officer", "operator"),
                    List.of("H26.12")))
            : Optional.empty();
  }

  /** The pages of the demo. */
  @Controller
  static class Pages {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    @GetMapping("/")
    String parts(Model model) {
      stages(model);
      model.addAttribute(
          "errors",
          List.of(
              new FormError(
                  "phone", "Nhập số điện thoại Việt Nam gồm 10 chữ số, ví dụ 0912 345 678"),
              new FormError("papers", "Đính kèm bản chụp Giấy chứng sinh")));
      model.addAttribute("statuses", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
      return "demo";
    }

    @GetMapping("/t/7K3M9QXF2CD")
    String status(Model model) {
      stages(model);
      return "demo-status";
    }

    @PostMapping("/")
    @ResponseBody
    String sent(@RequestParam String phone) {
      return phone;
    }

    @PostMapping("/answered")
    String answered(Model model) {
      return status(model);
    }

    @GetMapping("/forbidden")
    String forbidden() {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    @RequestMapping("/busy")
    void busy(HttpServletResponse response) throws IOException {
      response.setHeader("Retry-After", "90");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @RequestMapping("/slow")
    void slow(HttpServletResponse response) throws IOException {
      response.sendError(HttpServletResponse.SC_GATEWAY_TIMEOUT);
    }

    @RequestMapping({"/strange", "/login/failed"})
    void strange(HttpServletResponse response) throws IOException {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @GetMapping("/traced")
    String traced(@RequestParam int status) {
      var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), "Lỗi ở đây");
      problem.setProperty("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
      problem.setProperty(
          "errors", List.of(Map.of("pointer", "/status", "detail", "Không đúng định dạng.")));
      throw new ErrorResponseException(HttpStatus.valueOf(status), problem, null);
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("broken on purpose");
    }

    private static void stages(Model model) {
      model.addAttribute("freshness", NINE);
      model.addAttribute(
          "stages",
          List.of(
              new Stage("Nộp trực tuyến", "Anh/chị", NINE, null, Progress.DONE),
              new Stage(
                  "Tiếp nhận",
                  "Bộ phận Một cửa, UBND phường Cầu Giấy",
                  NINE.plusSeconds(4000),
                  "Mã hồ sơ H26.12.01-261123-0042",
                  Progress.DONE),
              new Stage(
                  "Thẩm định hồ sơ",
                  "Công chức Tư pháp – Hộ tịch",
                  NINE.plusSeconds(9000),
                  "Đang kiểm tra thông tin với Cơ sở dữ liệu quốc gia về dân cư",
                  Progress.CURRENT),
              new Stage("Trình ký", "Lãnh đạo UBND phường Cầu Giấy", null, null, Progress.AHEAD),
              new Stage("Trả kết quả", "Bộ phận Một cửa", null, null, Progress.AHEAD)));
    }
  }
}
