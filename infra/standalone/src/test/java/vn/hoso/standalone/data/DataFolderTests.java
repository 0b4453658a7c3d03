package vn.hoso.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

  @TempDir Path temp;

  @Test
  void aSecondHosoIsToldWhoUsesTheFolder() {
    try (var _ = DataFolder.open(temp)) {
      assertThatExceptionOfType(UnusableData.class)
          .isThrownBy(() -> DataFolder.open(temp))
          .withMessageContaining("in use by another running Hoso")
          .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void aFolderThatWasClosedCanBeOpenedAgain() {
    DataFolder.open(temp).close();
    try (var again = DataFolder.open(temp)) {
      assertThat(again.path()).isEqualTo(temp);
    }
  }

  @Test
  void aFolderThatCannotBeMadeGivesOneSentence() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");
    assertThatExceptionOfType(UnusableData.class)
        .isThrownBy(() -> DataFolder.open(file.resolve("data")))
        .withMessageContaining("cannot be written");
  }

  @Test
  void aPartKeepsItsPortWhileNobodyElseTakesIt() throws IOException {
    try (var folder = DataFolder.open(temp)) {
      int port = folder.port("store");
      assertThat(folder.port("store")).isEqualTo(port);
      assertThat(folder.port("kafka")).isNotEqualTo(port);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertThat(folder.port("store")).isNotEqualTo(port);
      }
    }
  }
}
