package vn.hoso.tracking.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.vault.VaultInMemory;
import vn.hoso.tracking.domain.View;

/** How many may listen. */
class LiveTests {

  private final Live live =
      new Live(
          new Lookup(new NoCodes(), noDocuments(), new VaultInMemory()),
          5,
          2,
          Duration.ofMinutes(1));

  @Test
  void one_address_takes_only_its_share_of_the_lines() {
    var first = live.listen("D-1", "1.1.1.1", new Silent());
    assertThat(first).isPresent();
    assertThat(live.listen("D-2", "1.1.1.1", new Silent())).isPresent();
    assertThat(live.listen("D-3", "1.1.1.1", new Silent())).isEmpty();
    assertThat(live.listen("D-3", "2.2.2.2", new Silent())).isPresent();

    first.orElseThrow().close();
    first.orElseThrow().close();
    assertThat(live.readers()).isEqualTo(2);
    assertThat(live.listen("D-3", "1.1.1.1", new Silent())).isPresent();
    assertThat(live.listen("D-3", "1.1.1.1", new Silent())).isEmpty();
  }

  @Test
  void all_together_take_no_more_than_there_are() {
    for (int address = 0; address < 5; address++) {
      assertThat(live.listen("D-1", "1.1.1." + address, new Silent())).isPresent();
    }
    assertThat(live.listen("D-1", "2.2.2.2", new Silent())).isEmpty();
    assertThat(live.readers()).isEqualTo(5);
  }

  private static final class Silent implements Live.Reader {
    @Override
    public void at(long version) {}

    @Override
    public void beat() {}

    @Override
    public void end() {}
  }

  private static final class NoCodes implements Codes {
    @Override
    public void keep(Collection<Code> codes) {}

    @Override
    public Optional<String> dossierOf(String key) {
      return Optional.empty();
    }
  }

  /** Whoever only listens reads nothing. */
  @SuppressWarnings("unchecked") // a proxy knows no type arguments
  private static Documents<View, DossierEvent> noDocuments() {
    return (Documents<View, DossierEvent>)
        Proxy.newProxyInstance(
            LiveTests.class.getClassLoader(),
            new Class<?>[] {Documents.class},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
