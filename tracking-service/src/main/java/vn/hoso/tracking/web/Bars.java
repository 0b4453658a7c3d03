package vn.hoso.tracking.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.tracking.application.Overview.Topic;

/** A topic with its minutes as bars of a small drawing, 2 wide with a gap of 1, 24 high. */
record Bars(
    String name, long now, long most, List<Bar> bars, @Nullable Double p50, @Nullable Double p99) {

  private static final int HEIGHT = 24;
  private static final int STRIDE = 3;

  /** One minute. */
  record Bar(int x, int y, int height) {}

  static Bars of(Topic topic) {
    var minutes = topic.minutes();
    var most = minutes.stream().mapToLong(it -> it).max().orElse(0);
    return new Bars(
        topic.name(),
        minutes.getLast(),
        most,
        IntStream.range(0, minutes.size()).mapToObj(i -> bar(i, minutes.get(i), most)).toList(),
        topic.p50(),
        topic.p99());
  }

  private static Bar bar(int i, long events, long most) {
    var height = events == 0 ? 0 : (int) Math.max(1, events * HEIGHT / most);
    return new Bar(i * STRIDE, HEIGHT - height, height);
  }

  public int width() {
    return bars.size() * STRIDE;
  }
}
