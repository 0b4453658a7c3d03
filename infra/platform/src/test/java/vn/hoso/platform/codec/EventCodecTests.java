package vn.hoso.platform.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.codec.Decoded.Known;
import vn.hoso.platform.codec.Decoded.Malformed;
import vn.hoso.platform.codec.Decoded.Unknown;

class EventCodecTests {

  private static final EventCodec codec = new EventCodec();

  static Stream<String> names() {
    return codec.names().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void reads_every_golden_file_and_writes_it_back(String name) throws IOException {
    var golden = golden(name);
    var decoded = codec.decode(name, golden);

    assertThat(decoded).isInstanceOf(Known.class);
    var written = codec.encode(((Known) decoded).event());
    assertThat(codec.decode(name, written.getBytes(UTF_8))).isEqualTo(decoded);
    var json = JsonMapper.shared();
    assertThat(json.readTree(written)).isEqualTo(json.readTree(golden));
  }

  @ParameterizedTest
  @MethodSource("names")
  void calls_a_body_without_its_moment_malformed(String name) throws IOException {
    var json = JsonMapper.shared();
    var body = (tools.jackson.databind.node.ObjectNode) json.readTree(golden(name));
    body.remove("at");

    assertThat(codec.decode(name, json.writeValueAsBytes(body))).isInstanceOf(Malformed.class);
  }

  @Test
  void takes_fields_that_a_newer_build_added() {
    var newer = "{\"at\":\"2026-10-08T02:12:00Z\",\"mood\":\"good\"}";
    assertThat(codec.decode("dossier.withdrawal-cancelled.v1", newer.getBytes(UTF_8)))
        .isInstanceOf(Known.class);
  }

  @Test
  void takes_an_explicit_null_where_nothing_need_be() {
    var body = "{\"at\":\"2026-10-08T02:12:00Z\",\"step\":\"T02\",\"group\":null}";
    assertThat(codec.decode("dossier.step-reported.v1", body.getBytes(UTF_8)))
        .isInstanceOf(Known.class);
  }

  @Test
  void tells_the_place_of_the_trouble_and_never_the_content() {
    var body = "{\"at\":\"2026-10-08T02:12:00Z\",\"step\":{\"name\":\"Trần Thị Bí Mật\"}}";
    var decoded = codec.decode("dossier.step-reported.v1", body.getBytes(UTF_8));

    assertThat(decoded).isInstanceOf(Malformed.class);
    assertThat(((Malformed) decoded).why()).contains("step").doesNotContain("Bí Mật");
  }

  @Test
  void knows_what_it_does_not_know() {
    assertThat(codec.decode("dossier.teleported.v9", "{}".getBytes(UTF_8)))
        .isEqualTo(new Unknown("dossier.teleported.v9"));
    assertThat(codec.decode("dossier.withdrawal-cancelled.v1", "null".getBytes(UTF_8)))
        .isInstanceOf(Malformed.class);
    assertThat(codec.decode("dossier.withdrawal-cancelled.v1", new byte[0]))
        .isInstanceOf(Malformed.class);
  }

  private static byte[] golden(String name) throws IOException {
    try (var file = DossierEvent.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as("golden file of %s", name).isNotNull();
      return file.readAllBytes();
    }
  }
}
