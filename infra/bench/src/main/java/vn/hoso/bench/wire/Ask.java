package vn.hoso.bench.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request as bytes; heads that never change are written once and used again. */
public record Ask(byte[] head, byte[] body) {

  private static final byte[] NOTHING = new byte[0];

  /**
   * What every request of one caller has in common.
   *
   * @param host as in the address
   * @param proof the header that says who is asking; empty for anybody
   */
  public record Caller(String host, String proof) {

    public static Caller anybody(String host) {
      return new Caller(host, "");
    }

    public Ask get(String path) {
      return new Ask(bytes("GET " + path + " HTTP/1.1\r\n" + common() + "\r\n"), NOTHING);
    }

    /**
     * A POST with a body.
     *
     * @param version what the dossier is known to have; null for something new
     * @param attempt names the attempt, where it may be sent again
     */
    public Ask post(
        String path, String type, byte[] body, @Nullable Long version, @Nullable String attempt) {
      var head = new StringBuilder(512).append("POST ").append(path).append(" HTTP/1.1\r\n");
      head.append(common()).append("Content-Type: ").append(type);
      head.append("\r\nContent-Length: ").append(body.length).append("\r\n");
      if (version != null) {
        head.append("If-Match: \"").append(version.longValue()).append("\"\r\n");
      }
      if (attempt != null) {
        head.append("Idempotency-Key: ").append(attempt).append("\r\n");
      }
      return new Ask(bytes(head.append("\r\n").toString()), body);
    }

    private String common() {
      return "Host: "
          + host
          + "\r\nAccept: application/json\r\nAccept-Language: vi\r\nSec-Fetch-Site: same-origin\r\n"
          + (proof.isEmpty() ? "" : proof + "\r\n");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
