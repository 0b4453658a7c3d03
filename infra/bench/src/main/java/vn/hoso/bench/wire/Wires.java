package vn.hoso.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to one door; who asks takes the one used last and puts it back. */
public final class Wires implements AutoCloseable {

  private static final int HTTP = 80;

  private final InetSocketAddress address;
  private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();
  private final String host;

  public Wires(URI door) {
    int port = door.getPort() < 0 ? HTTP : door.getPort();
    this.address = new InetSocketAddress(door.getHost(), port);
    this.host = door.getHost() + ":" + port;
  }

  public String host() {
    return host;
  }

  /** Asks and waits for the whole answer. */
  public Reply ask(Ask ask) {
    try {
      var kept = idle.pollFirst();
      if (kept != null) {
        try {
          return over(kept, ask);
        } catch (Wire.Stale _) {
          // below, over a fresh one
        }
      }
      return over(new Wire(address), ask);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    idle.forEach(Wire::close);
    idle.clear();
  }

  private Reply over(Wire wire, Ask ask) throws IOException {
    boolean kept = false;
    try {
      var reply = wire.exchange(ask);
      kept = !reply.last();
      if (kept) {
        idle.addFirst(wire);
      }
      return reply;
    } finally {
      if (!kept) {
        wire.close();
      }
    }
  }
}
