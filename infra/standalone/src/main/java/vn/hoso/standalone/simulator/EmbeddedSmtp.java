package vn.hoso.standalone.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server on loopback that accepts every mail and puts it in the simulator's inbox. */
public final class EmbeddedSmtp implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedSmtp.class);
  private static final int SILENCE_MILLIS = 60_000;

  private final ServerSocket door;
  private final ReceivedMail receivedMail;
  private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

  private EmbeddedSmtp(ServerSocket door, ReceivedMail receivedMail) {
    this.door = door;
    this.receivedMail = receivedMail;
  }

  /** Starts listening; port 0 means any free one. */
  public static EmbeddedSmtp start(int port, SimulatorInbox inbox, Clock clock) {
    try {
      var door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      var server = new EmbeddedSmtp(door, new ReceivedMail(inbox, clock));
      Thread.ofPlatform().daemon().name("smtp-door").start(server::welcome);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("The mail simulator cannot listen on port " + port, e);
    }
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        guests.add(guest);
        Thread.ofPlatform().daemon().name("smtp-session").start(() -> serve(guest));
      } catch (IOException e) {
        log.debug("No more mail sessions: {}", e.toString());
      }
    }
  }

  private void serve(Socket guest) {
    try (guest) {
      guest.setSoTimeout(SILENCE_MILLIS);
      new SmtpSession(guest.getInputStream(), guest.getOutputStream(), receivedMail).talk();
    } catch (IOException e) {
      log.debug("A mail session broke off: {}", e.toString());
    } finally {
      guests.remove(guest);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** The address for senders, {@code 127.0.0.1:port}. */
  public String address() {
    return "127.0.0.1:" + port();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket guest : guests) {
        guest.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The mail simulator cannot be closed", e);
    }
  }
}
