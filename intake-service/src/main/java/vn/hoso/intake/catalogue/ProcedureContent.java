package vn.hoso.intake.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;

/**
 * What the catalogue says about a procedure.
 *
 * @param sensitive its name alone tells something private: DOMAIN §6.6
 * @param reference times or fees are unsure; the agency confirms them before anyone relies on them
 * @param decision the announcing decision
 */
public record ProcedureContent(
    String name,
    String field,
    Decider decides,
    List<Way> ways,
    List<PaperItem> papers,
    List<Result> results,
    boolean sensitive,
    boolean reference,
    @Nullable String note,
    @Nullable String decision) {

  /** What a procedure ends in. */
  public record Result(@Nullable String code, String name) {}

  public ProcedureContent {
    ways = List.copyOf(ways);
    papers = List.copyOf(papers);
    results = List.copyOf(results);
  }

  public Optional<Way> way(Channel channel) {
    return ways.stream().filter(it -> it.channel() == channel).findFirst();
  }

  public boolean online() {
    return way(Channel.ONLINE).isPresent();
  }
}
