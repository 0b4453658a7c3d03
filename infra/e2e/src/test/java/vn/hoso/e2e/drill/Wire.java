package vn.hoso.e2e.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A network between two processes that can be cut and slowed down. While it is cut nothing is
 * refused and nothing arrives; what was on its way arrives when it is mended, as TCP does it. With
 * two processes at its end, each new connection goes to the next that listens.
 */
final class Wire implements AutoCloseable {

  private static final int PIECE = 16 * 1024;
  private static final int CONNECT_MILLIS = 2000;
  private static final long LOOK_NANOS = 10_000_000;

  private final ServerSocket door;
  private final List<Integer> ends;
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean cut;
  private volatile long delayNanos;

  private Wire(ServerSocket door, List<Integer> ends) {
    this.door = door;
    this.ends = ends;
  }

  /** A wire to whoever listens on one of these loopback ports. */
  static Wire to(Integer... ends) {
    try {
      var wire =
          new Wire(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()), List.of(ends));
      Thread.ofVirtual().start(wire::listen);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  String address() {
    return "127.0.0.1:" + port();
  }

  void cut() {
    cut = true;
  }

  void mend() {
    delayNanos = 0;
    cut = false;
  }

  /** From now on every piece takes so long, in each direction. */
  void slowDown(Duration each) {
    delayNanos = each.toNanos();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException _) {
        // Closed: there is no wire any more.
      }
    }
  }

  private void connect(Socket client) {
    try (client;
        var server = reached()) {
      var back = Thread.ofVirtual().start(() -> carry(server, client));
      carry(client, server);
      back.join();
    } catch (IOException _) {
      // Nobody listens: the client finds its connection closed.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket reached() throws IOException {
    passable();
    IOException last = new IOException("no end");
    for (int i = 0; i < ends.size(); i++) {
      var socket = new Socket();
      try {
        int end = ends.get(Math.floorMod(next.getAndIncrement(), ends.size()));
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), end), CONNECT_MILLIS);
        if (socket.getLocalPort() != end) {
          socket.setTcpNoDelay(true);
          return socket;
        }
        // On loopback a port where nobody listens may connect to itself.
        socket.close();
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  private void carry(Socket from, Socket to) {
    var piece = new byte[PIECE];
    try {
      from.setTcpNoDelay(true);
      for (int n = from.getInputStream().read(piece);
          n >= 0;
          n = from.getInputStream().read(piece)) {
        passable();
        to.getOutputStream().write(piece, 0, n);
      }
      passable();
      to.shutdownOutput();
    } catch (IOException _) {
      closeBoth(from, to);
    }
  }

  private void passable() {
    if (delayNanos > 0) {
      LockSupport.parkNanos(delayNanos);
    }
    while (cut) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static void closeBoth(Socket one, Socket other) {
    try (one;
        other) {
      // One end is gone, so the other learns it too.
    } catch (IOException _) {
      // It knew already.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      mend();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
