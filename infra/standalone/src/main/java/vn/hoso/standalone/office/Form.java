package vn.hoso.standalone.office;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A form with files (RFC 7578), as a browser sends it. */
final class Form {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A page with nothing on it. */
  private static final byte[] EMPTY_PAGE =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final String boundary = "hoso-" + UUID.randomUUID();
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  Form text(String name, String value) {
    return part("name=\"" + name + "\"", "text/plain;charset=UTF-8", bytes(value));
  }

  Form json(String name, Object value) {
    return part("name=\"" + name + "\"", "application/json", JSON.writeValueAsBytes(value));
  }

  Form pdf(String name, String file) {
    var disposition = "name=\"%s\"; filename=\"%s\"".formatted(name, file);
    return part(disposition, "application/pdf", EMPTY_PAGE);
  }

  String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(parts.toByteArray());
    whole.writeBytes(bytes("--" + boundary + "--\r\n"));
    return BodyPublishers.ofByteArray(whole.toByteArray());
  }

  private Form part(String disposition, String type, byte[] content) {
    parts.writeBytes(
        bytes(
            "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, disposition, type)));
    parts.writeBytes(content);
    parts.writeBytes(bytes("\r\n"));
    return this;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
