package vn.hoso.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that says how long it is. A small answer then leaves in one packet, and whoever reads it,
 * the edge first, knows its end; without a length it takes one for the body and one for the end.
 */
final class WholeJson extends JacksonJsonHttpMessageConverter {

  WholeJson(JsonMapper json) {
    super(json);
  }

  @Override
  protected void writeInternal(
      Object answer,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    var held = new Held(message.getHeaders());
    super.writeInternal(answer, type, held, hints);
    message.getHeaders().setContentLength(held.body.size());
    held.body.writeTo(message.getBody());
  }

  private static final class Held implements HttpOutputMessage {

    private final HttpHeaders headers;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);

    Held(HttpHeaders headers) {
      this.headers = headers;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public ByteArrayOutputStream getBody() {
      return body;
    }
  }
}
