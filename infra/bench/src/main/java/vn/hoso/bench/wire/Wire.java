package vn.hoso.bench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One connection that is kept open: a request goes out in one write, its answer comes back. */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MS = 60_000;
  private static final int CONNECT_MS = 5_000;
  private static final int BUFFER = 16 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private byte[] outgoing = new byte[BUFFER];

  Wire(InetSocketAddress address) throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    socket.connect(address, CONNECT_MS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  Reply exchange(Ask ask) throws IOException {
    int length = ask.head().length + ask.body().length;
    if (outgoing.length < length) {
      outgoing = new byte[length];
    }
    System.arraycopy(ask.head(), 0, outgoing, 0, ask.head().length);
    System.arraycopy(ask.body(), 0, outgoing, ask.head().length, ask.body().length);
    send(length);
    return read();
  }

  /** What did not go out whole was not heard either. */
  private void send(int length) throws Stale {
    try {
      out.write(outgoing, 0, length);
    } catch (IOException closed) {
      throw new Stale(closed);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // it is gone either way
    }
  }

  private Reply read() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    long version = -1;
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      var value = line.substring(colon + 1).strip();
      switch (colon) {
        case 4 -> version = isNamed(line, "etag") ? version(value) : version;
        case 10 -> last |= isNamed(line, "connection") && value.equalsIgnoreCase("close");
        case 14 -> length = isNamed(line, "content-length") ? Integer.parseInt(value) : length;
        case 17 -> chunked |= isNamed(line, "transfer-encoding");
        default -> {}
      }
    }
    return new Reply(status, version, last, chunked ? chunks() : bytes(length));
  }

  private static boolean isNamed(String line, String name) {
    return line.regionMatches(true, 0, name, 0, name.length());
  }

  private static long version(String tag) {
    boolean isNumber =
        tag.length() > 2
            && tag.charAt(0) == '"'
            && tag.chars().skip(1).limit(tag.length() - 2L).allMatch(Character::isDigit);
    return isNumber ? Long.parseLong(tag, 1, tag.length() - 1, 10) : -1;
  }

  private byte[] chunks() throws IOException {
    var body = new byte[0];
    while (true) {
      int size = Integer.parseInt(line().strip(), 16);
      if (size == 0) {
        line();
        return body;
      }
      var chunk = bytes(size);
      line();
      var more = Arrays.copyOf(body, body.length + size);
      System.arraycopy(chunk, 0, more, body.length, size);
      body = more;
    }
  }

  private byte[] bytes(int length) throws IOException {
    var body = new byte[length];
    int there = Math.min(length, to - from);
    System.arraycopy(buffer, from, body, 0, there);
    from += there;
    if (in.readNBytes(body, there, length - there) < length - there) {
      throw new EOFException("the answer ended early");
    }
    return body;
  }

  private String line() throws IOException {
    int at = from;
    while (true) {
      for (; at < to; at++) {
        if (buffer[at] == '\n') {
          var line = new String(buffer, from, at - from - 1, StandardCharsets.ISO_8859_1);
          from = at + 1;
          return line;
        }
      }
      at -= from;
      fill();
      at += from;
    }
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw to == 0
          ? new Stale(new EOFException("closed without an answer"))
          : new EOFException("the answer ended early");
    }
    to += read;
  }

  /**
   * Closed by the other side before it said anything: nothing was done, so it may be asked anew.
   */
  static final class Stale extends IOException {
    private static final long serialVersionUID = 1L;

    Stale(IOException cause) {
      super(cause);
    }
  }
}
