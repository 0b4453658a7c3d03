package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be started says why, in one sentence, and ends. */
class BadStartIT {

  @Test
  void a_port_in_use() throws IOException {
    try (var other = new ServerSocket(0)) {
      var folder = Packaged.temporaryFolder("port");
      int port = other.getLocalPort();
      var program =
          Program.start(
              "port",
              Packaged.STANDALONE,
              folder,
              Map.of(),
              "--port=" + port,
              "--data=" + folder.resolve("data"));
      endsWithOneSentence(program, "Port " + port + " is in use");
    }
  }

  @Test
  void a_data_folder_that_is_a_file() throws IOException {
    var folder = Packaged.temporaryFolder("file");
    var file = Files.writeString(folder.resolve("data"), "not a folder");
    var program =
        Program.start(
            "file",
            Packaged.STANDALONE,
            folder,
            Map.of(),
            "--port=" + Hoso.freePort(),
            "--data=" + file);
    endsWithOneSentence(program, "The data folder " + file);
  }

  @Test
  void a_setting_that_nobody_knows() {
    var folder = Packaged.temporaryFolder("setting");
    var program = Program.start("setting", Packaged.STANDALONE, folder, Map.of(), "--prot=8080");
    endsWithOneSentence(program, "--prot=8080 is not a setting");
  }

  private static void endsWithOneSentence(Program program, String sentence) {
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.output().strip().lines())
        .filteredOn(it -> !it.startsWith("WARNING"))
        .singleElement()
        .asString()
        .startsWith(sentence);
  }
}
