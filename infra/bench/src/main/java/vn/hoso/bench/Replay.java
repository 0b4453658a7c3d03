package vn.hoso.bench;

import java.time.Duration;
import vn.hoso.bench.wire.Ask;
import vn.hoso.bench.wire.Ask.Caller;
import vn.hoso.bench.wire.Reply;
import vn.hoso.platform.rebuild.RebuildStatus.Phase;

/** Has tracking's views folded anew beside the live ones and compared, as an operator would. */
final class Replay {

  private static final String PATH = "/api/tracking/rebuild";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Courtesy door;
  private final Caller operator;

  Replay(Courtesy door, Caller operator) {
    this.door = door;
    this.operator = operator;
  }

  /**
   * What one came to.
   *
   * @param facts folded
   * @param perSecond of them, while they were read
   * @param differing dossiers whose new view is another
   */
  record Played(long facts, long perSecond, long differing) {}

  Played once() {
    var now = ask(operator.post(PATH + "?aim=CHECK", "application/json", new byte[0], null, null));
    while (phase(now).isRunning()) {
      Load.rest(BETWEEN_LOOKS);
      now = ask(operator.get(PATH));
    }
    if (phase(now) != Phase.CHECKED) {
      throw new Failed("rebuild", now);
    }
    return new Played(
        now.number("read", 0), now.number("perSecond", 0), now.number("differing", 0));
  }

  private static Phase phase(Reply status) {
    return Phase.valueOf(status.member("phase"));
  }

  private Reply ask(Ask what) {
    var reply = door.ask(what);
    if (!reply.isFine()) {
      throw new Failed("rebuild", reply);
    }
    return reply;
  }
}
