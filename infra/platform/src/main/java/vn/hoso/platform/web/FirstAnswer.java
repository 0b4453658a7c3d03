package vn.hoso.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was given first, to be given again. */
record FirstAnswer(int status, Map<String, String> headers, String body) {

  private static final List<String> KEPT =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_LANGUAGE,
          HttpHeaders.ETAG,
          HttpHeaders.LINK,
          HttpHeaders.LOCATION);

  static FirstAnswer of(ContentCachingResponseWrapper response) {
    var headers = new LinkedHashMap<String, String>();
    for (var name : KEPT) {
      var value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    if (response.getContentType() != null) {
      headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
    }
    return new FirstAnswer(
        response.getStatus(),
        headers,
        Base64.getEncoder().encodeToString(response.getContentAsByteArray()));
  }

  void give(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader("Idempotency-Replayed", "true");
    response.getOutputStream().write(Base64.getDecoder().decode(body));
  }
}
