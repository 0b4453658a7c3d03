package vn.hoso.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A line to a store that can be made slow: each answer is held back for a while. */
final class SlowLine implements AutoCloseable {

  private final URI store;
  private final ServerSocket door;
  private volatile Duration delay = Duration.ZERO;

  SlowLine(String store) {
    this.store = URI.create(store);
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Thread.startVirtualThread(this::accept);
  }

  String address() {
    return "mongodb://localhost:" + door.getLocalPort();
  }

  void holdBack(Duration each) {
    delay = each;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        var server = new Socket(store.getHost(), store.getPort());
        Thread.startVirtualThread(() -> pass(client, server, false));
        Thread.startVirtualThread(() -> pass(server, client, true));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      pass(from.getInputStream(), to.getOutputStream(), answers);
    } catch (IOException closed) {
      // So is the other end.
    }
  }

  private void pass(InputStream from, OutputStream to, boolean answers) throws IOException {
    var buffer = new byte[65_536];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      if (answers) {
        LockSupport.parkNanos(delay.toNanos());
      }
      to.write(buffer, 0, read);
      to.flush();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
