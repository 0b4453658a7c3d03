package vn.hoso.standalone.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Gives each part the same loopback port at every start as long as nobody else has taken it. */
record RememberedPorts(Path file) {

  int portOf(String part) {
    try {
      Properties ports = read();
      int remembered = number(ports.getProperty(part, "0"));
      int port = remembered > 0 && isFree(remembered) ? remembered : anyFree(ports);
      if (port != remembered) {
        ports.setProperty(part, Integer.toString(port));
        write(ports);
      }
      return port;
    } catch (IOException e) {
      throw new UnusableData(
          "No network port could be chosen or noted in %s (%s).".formatted(file, e), e);
    }
  }

  private Properties read() throws IOException {
    var ports = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        ports.load(reader);
      }
    }
    return ports;
  }

  private void write(Properties ports) throws IOException {
    try (var writer = Files.newBufferedWriter(file)) {
      ports.store(writer, "Loopback ports of the embedded parts; delete to choose anew");
    }
  }

  private static int number(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      return number <= 65_535 ? number : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int anyFree(Properties ports) throws IOException {
    while (true) {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (!ports.containsValue(Integer.toString(socket.getLocalPort()))) {
          return socket.getLocalPort();
        }
      }
    }
  }
}
