package vn.hoso.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** A request whose body was read to compare it, and can be read again. */
final class BodyInHand extends HttpServletRequestWrapper {

  private final byte[] body;

  private BodyInHand(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  static BodyInHand of(HttpServletRequest request, int limit) throws IOException {
    var body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large")
          .with("limit", limit)
          .exception();
    }
    return new BodyInHand(request, body);
  }

  byte[] body() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new InMemory(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    var encoding = getCharacterEncoding();
    var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  /** Bytes as the servlet API wants them. */
  private static final class InMemory extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    InMemory(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is here already");
    }
  }
}
