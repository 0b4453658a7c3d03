package vn.hoso.bench.micro;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.vault.Vault;
import vn.hoso.platform.vault.VaultInMemory;

/** Personal words into their box and out again, with the key at hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VaultBenchmark {

  private static final String WORDS = "Nguyễn Thị Ước, 0912345678, uoc@example.vn, 7K3M9QXF2CG";

  private final Vault vault = new VaultInMemory();
  private final Sealed box = vault.seal("jmh", WORDS);

  @Benchmark
  public Sealed seal() {
    return vault.seal("jmh", WORDS);
  }

  @Benchmark
  public Optional<String> open() {
    return vault.open("jmh", box);
  }
}
