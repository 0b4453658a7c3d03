package vn.hoso.bench.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.hoso.bench.sample.OneLife;
import vn.hoso.bench.sample.OneLife.Told;
import vn.hoso.platform.codec.EventCodec;

/** One fact to JSON and back, on average over a life. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

  private static final int FACTS = 14;

  private final EventCodec codec = new EventCodec();
  private final List<Told> life = OneLife.of("jmh");

  @Benchmark
  @OperationsPerInvocation(FACTS)
  public void encode(Blackhole hole) {
    for (var told : life) {
      hole.consume(codec.encode(told.event()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(FACTS)
  public void decode(Blackhole hole) {
    for (var told : life) {
      hole.consume(codec.decode(told.envelope().type(), told.body()));
    }
  }
}
