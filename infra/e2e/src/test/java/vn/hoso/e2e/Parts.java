package vn.hoso.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A multipart form as a browser writes it. */
final class Parts {

  private static final String BOUNDARY = "------hoso-e2e";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Parts json(String name, String json) {
    return part(
        "name=\"%s\"".formatted(name), "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  Parts field(String name, String value) {
    return part(
        "name=\"%s\"".formatted(name),
        "text/plain; charset=utf-8",
        value.getBytes(StandardCharsets.UTF_8));
  }

  Parts file(String name, String fileName, byte[] content) {
    return part(
        "name=\"%s\"; filename=\"%s\"".formatted(name, fileName),
        "application/octet-stream",
        content);
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] bytes() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(out.toByteArray());
    all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  private Parts part(String disposition, String type, byte[] content) {
    var head =
        String.format(
            Locale.ROOT,
            "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n",
            BOUNDARY,
            disposition,
            type);
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
