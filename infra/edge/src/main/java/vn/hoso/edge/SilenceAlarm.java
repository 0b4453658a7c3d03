package vn.hoso.edge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Breaks off the answer of a service that says nothing for too long in the middle of it. */
final class SilenceAlarm {

  private final Duration longest;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("silence").factory());

  SilenceAlarm(Duration longest) {
    this.longest = longest;
    clock.setRemoveOnCancelPolicy(true);
  }

  InputStream watch(InputStream answer) {
    return new Watched(answer);
  }

  private final class Watched extends FilterInputStream {

    Watched(InputStream answer) {
      super(answer);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      int read = read(one, 0, 1);
      return read < 0 ? read : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      var alarm = clock.schedule(this::breakOff, longest.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return in.read(target, from, length);
      } finally {
        alarm.cancel(false);
      }
    }

    private void breakOff() {
      try {
        in.close();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
