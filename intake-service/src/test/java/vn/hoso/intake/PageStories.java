package vn.hoso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.IntakeUnderTest.File;

/** What stories of the pages are told with, without a script. */
interface PageStories {

  Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]");
  Pattern DOSSIER = Pattern.compile("/counter/dossiers/([0-9a-f-]{36})");
  Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  IntakeUnderTest intake();

  default HttpResponse<String> enter() {
    assertThat(intake().page("tiepnhan", "/counter/new/1.001193").body())
        .contains("name=\"presented\"", "value=\"giay-chung-sinh\"");
    var fields = new LinkedHashMap<String, String>();
    fields.put("channel", "DIRECT");
    fields.put("receivingAgency", "H26.12");
    fields.put("name", "Trần Văn Ổn");
    fields.put("phone", "0912345678");
    fields.put("presented", "to-khai,giay-chung-sinh");
    var answer = form("tiepnhan", "/counter/new/1.001193", fields, List.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  default Map<String, String> applicant(String phone) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("receivingAgency", "H26.12");
    fields.put("name", "Nguyễn Thị Ánh");
    fields.put("phone", phone);
    fields.put("identityNumber", "001190012345");
    return fields;
  }

  default HttpResponse<String> form(
      @Nullable String user, String path, Map<String, String> fields, List<File> files) {
    var all = new LinkedHashMap<>(fields);
    all.put("idempotency-key", UUID.randomUUID().toString());
    return intake().form(user, path, all, files, "Accept", "text/html");
  }

  default HttpResponse<String> send(
      String user, String path, String command, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("version", Long.toString(intake().version(path.substring(path.length() - 36))));
    return post(user, path + command, all);
  }

  default HttpResponse<String> plain(String path, Map<String, String> fields) {
    return post(null, path, fields);
  }

  default HttpResponse<String> post(
      @Nullable String user, String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return intake()
        .send(
            intake()
                .request(user, path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  default String page(@Nullable String user, String path) {
    var answer = intake().page(user, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("??");
    return answer.body();
  }

  default String found(Pattern pattern, String body) {
    var matcher = pattern.matcher(body);
    assertThat(matcher.find()).as(body).isTrue();
    return matcher.group();
  }
}
