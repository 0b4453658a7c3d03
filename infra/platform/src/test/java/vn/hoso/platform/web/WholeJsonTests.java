package vn.hoso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;
import tools.jackson.databind.json.JsonMapper;

class WholeJsonTests {

  private final MockHttpOutputMessage message = new MockHttpOutputMessage();

  @Test
  void says_how_long_it_is() throws IOException {
    new WholeJson(JsonMapper.shared())
        .write(Map.of("tên", "Nguyễn Văn An"), MediaType.APPLICATION_JSON, message);

    assertThat(message.getBodyAsString()).isEqualTo("{\"tên\":\"Nguyễn Văn An\"}");
    assertThat(message.getHeaders().getContentLength())
        .isEqualTo(message.getBodyAsBytes().length)
        .isGreaterThan(message.getBodyAsString().length());
  }
}
