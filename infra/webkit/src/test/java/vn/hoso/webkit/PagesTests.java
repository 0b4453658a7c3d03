package vn.hoso.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every page may rely on, asked over real HTTP. */
@SpringBootTest(
    classes = Demo.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "hoso.web.messages=messages/demo")
class PagesTests {

  private static final int BUDGET = 60_000;
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  PagesTests(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  void speaks_vietnamese_unless_asked_otherwise() throws Exception {
    assertThat(get("/").body()).contains("<html lang=\"vi\"", "Các thành phần giao diện · Hoso");
    assertThat(get("/", "Accept-Language", "fr,en;q=0.8").body()).contains("<html lang=\"en\"");
    assertThat(get("/", "Accept-Language", "en", "Cookie", "lang=vi").body())
        .contains("lang=\"vi\"");
    HttpResponse<String> chosen = get("/?a=1&lang=en");
    assertThat(chosen.body()).contains("Components · Hoso", "href=\"/?a=1&amp;lang=vi\"");
    assertThat(chosen.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(c -> assertThat(c).startsWith("lang=en"));
  }

  @Test
  void draws_every_component_without_inline_script_or_style() throws Exception {
    String page = get("/").body();
    assertThat(page)
        .contains("timeline", "Yêu cầu bổ sung giấy tờ", "còn 2 ngày 3 giờ làm việc")
        .contains("quá hạn 1 ngày 2 giờ làm việc", "Có 2 chỗ cần sửa", "8.000 đ", "97,4 %")
        .doesNotContain("th:", "??", "<style", "style=\"", "onclick", "<script>");
  }

  @Test
  void describes_controls_by_what_stands_on_the_page() throws Exception {
    String page = get("/").body();
    assertThat(page)
        .contains("aria-describedby=\"phone-hint phone-error\" aria-invalid=\"true\"")
        .contains("aria-describedby=\"papers-hint papers-error\" aria-invalid=\"true\"");
    var described = Pattern.compile("aria-describedby=\"([^\"]*)\"").matcher(page);
    while (described.find()) {
      assertThat(described.group(1).strip().split(" "))
          .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
    }
  }

  @Test
  void shows_staff_only_the_places_of_their_roles() throws Exception {
    assertThat(get("/").body()).contains("/login").doesNotContain("href=\"/desk\"");
    assertThat(get("/?as=staff").body())
        .contains(
            "Nguyễn Thị Hồng Thắm", "href=\"/desk\"", "href=\"/messages\"", "action=\"/logout\"")
        .doesNotContain("href=\"/counter\"", "href=\"/login\"");
  }

  @Test
  void guards_every_answer_with_headers_and_keeps_lookups_out_of_indexes() throws Exception {
    var headers = get("/").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(
            get("/", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .isPresent();
    assertThat(get("/t/7K3M9QXF2CD").headers().firstValue("X-Robots-Tag").orElseThrow())
        .contains("noindex");
  }

  @Test
  void answers_mistakes_with_a_page_to_people_and_a_problem_to_programs() throws Exception {
    HttpResponse<String> page = get("/nowhere");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>Không tìm thấy</h1>");
    assertThat(get("/forbidden").body()).contains("Không có quyền");
    assertThat(get("/broken").body()).contains("Hệ thống gặp sự cố").doesNotContain("on purpose");
    HttpResponse<String> problem = get("/nowhere", "Accept", "application/json");
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(get("/api/nowhere").headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    HttpResponse<String> broken = get("/broken", "Accept", "*/*");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).contains("\"code\":\"internal-server-error\"", "Hệ thống gặp sự cố");
  }

  @Test
  void says_when_to_come_again_and_offers_the_way_back() throws Exception {
    HttpResponse<String> page = get("/busy?page=2&size=5");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("chờ 2 phút", "href=\"/busy?page=2&amp;size=5\"")
        .doesNotContain("data-reload", "trang trước");
    assertThat(get("/busy", "Accept-Language", "en").body()).contains("wait 2 minutes");
    HttpResponse<String> form = postTo("/busy");
    assertThat(form.body())
        .contains("chờ 2 phút", "chưa được lưu", "data-reload", "data-back")
        .doesNotContain("Thử lại</a>");
    assertThat(postTo("/busy", "Accept", "application/json").body())
        .contains("chờ 2 phút")
        .doesNotContain("trang trước");
    assertThat(get("/broken").body()).contains("href=\"/broken\">Thử lại</a>");
    assertThat(get("/nowhere").body()).doesNotContain("Thử lại");
  }

  @Test
  void does_not_promise_that_a_form_without_an_answer_was_not_stored() throws Exception {
    assertThat(postTo("/slow").body())
        .contains("Chưa rõ lần gửi này", "data-reload", "data-back")
        .doesNotContain("chưa được lưu; gửi lại");
    assertThat(get("/slow").body()).doesNotContain("Chưa rõ lần gửi này");
  }

  @Test
  void leads_through_the_log_in_back_to_the_page_or_the_form() throws Exception {
    assertThat(get("/strange?page=2").body())
        .contains("class=\"button\" href=\"/strange?page=2\">Đăng nhập</a>")
        .doesNotContain("chưa được lưu", "data-reload", "Thử lại</a>");
    assertThat(postTo("/strange").body())
        .contains("chưa được lưu", "href=\"/login\" target=\"_blank\"", "data-reload", "data-back");
    assertThat(get("/login/failed").body())
        .contains("class=\"button\" href=\"/login\">Đăng nhập</a>");
  }

  @Test
  void marks_what_answered_a_form_because_no_browser_can_go_back_to_it() throws Exception {
    assertThat(postTo("/answered").body()).contains("<body data-answer=\"true\">");
    assertThat(get("/").body()).contains("<body>");
  }

  @Test
  void leads_staff_back_to_where_they_were() throws Exception {
    assertThat(get("/messages/nowhere?as=staff").body()).contains(">Về “Tin nhắn”</a>");
    assertThat(get("/nowhere?as=staff").body()).contains(">Về “Bàn xử lý”</a>");
  }

  @Test
  void names_what_is_to_be_corrected() throws Exception {
    assertThat(get("/traced?status=400").body()).contains("> status<", "Không đúng định dạng.");
    assertThat(get("/nowhere").body()).doesNotContain("paper-list");
  }

  @Test
  void gives_whoever_reports_a_fault_a_code_to_read_out() throws Exception {
    assertThat(get("/traced?status=500").body()).contains("Mã theo dõi", "4bf92f3577b34da6");
    assertThat(get("/traced?status=404").body()).doesNotContain("Mã theo dõi");
    assertThat(get("/broken").body()).doesNotContain("Mã theo dõi");
  }

  @Test
  void refuses_commands_that_another_site_sent() throws Exception {
    assertThat(post().statusCode()).isEqualTo(200);
    assertThat(post("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    assertThat(post("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(post("Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(post("Origin", "http://localhost:" + port).statusCode()).isEqualTo(200);
    assertThat(post("Origin", "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(post("Origin", "null").statusCode()).isEqualTo(403);
    assertThat(
            post(
                    "Origin",
                    "https://hoso.example",
                    "X-Forwarded-Host",
                    "hoso.example",
                    "X-Forwarded-Proto",
                    "https",
                    "X-Forwarded-Port",
                    "443")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void lets_a_browser_keep_assets_for_ever_under_their_digest() throws Exception {
    HttpResponse<String> kept = get(first(get("/").body(), "href=\"(/assets/hoso.css[^\"]*)\""));
    assertThat(kept.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(kept.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    HttpResponse<String> asked = get("/assets/hoso.css");
    assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-cache");
    String tag = asked.headers().firstValue("ETag").orElseThrow();
    assertThat(get("/assets/hoso.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("/assets/nothing.css").statusCode()).isEqualTo(404);
  }

  @Test
  void keeps_a_status_page_with_all_it_needs_under_the_budget() throws Exception {
    String page = get("/t/7K3M9QXF2CD").body();
    int weight = packed(page);
    for (String attribute : new String[] {"href", "src"}) {
      var assets = Pattern.compile(attribute + "=\"(/assets/[^\"]*)\"").matcher(page);
      while (assets.find()) {
        weight += packed(get(assets.group(1)).body());
      }
    }
    assertThat(weight).isBetween(10_000, BUDGET);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    request.setHeader("Accept", BROWSER);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String... headers) throws Exception {
    return postTo("/", headers);
  }

  private HttpResponse<String> postTo(String path, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .setHeader("Accept", BROWSER)
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("phone=1"));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static int packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
