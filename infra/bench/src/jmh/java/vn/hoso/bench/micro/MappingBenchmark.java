package vn.hoso.bench.micro;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.hoso.bench.sample.OneLife;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.tracking.domain.View;

/** Tracking's view of a whole life into what a document holds, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MappingBenchmark {

  private final StateMapping<View> mapping = new StateMapping<>(View.class, _ -> Map.of());
  private final View view = OneLife.view();
  private final String stored = mapping.write(view);

  @Benchmark
  public String write() {
    return mapping.write(view);
  }

  @Benchmark
  public View read() {
    return mapping.read(stored);
  }
}
