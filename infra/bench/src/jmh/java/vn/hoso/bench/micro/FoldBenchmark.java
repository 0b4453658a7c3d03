package vn.hoso.bench.micro;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.hoso.bench.sample.OneLife;
import vn.hoso.bench.sample.OneLife.Told;
import vn.hoso.platform.codec.EventCodec;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;
import vn.hoso.tracking.domain.View;

/** One fact into tracking's view: the fold alone, and from the record on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FoldBenchmark {

  private static final int FACTS = 14;

  private final RecordReader reader = new RecordReader(new EventCodec());
  private final List<Told> life = OneLife.of("jmh");
  private final List<Map<String, Object>> headers = life.stream().map(Told::headers).toList();

  @Benchmark
  @OperationsPerInvocation(FACTS)
  public View hear() {
    var view = View.UNSEEN;
    for (var told : life) {
      view = view.hear(told.event());
    }
    return view;
  }

  @Benchmark
  @OperationsPerInvocation(FACTS)
  public View readAndHear() {
    var view = View.UNSEEN;
    for (int i = 0; i < FACTS; i++) {
      var told = life.get(i);
      var read = reader.read(told.topic(), 0, i, headers.get(i), told.body());
      if (read instanceof Read.Legible(var received)) {
        view = view.hear(java.util.Objects.requireNonNull(received.event()));
      }
    }
    return view;
  }
}
