package vn.hoso.intake.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;

/**
 * What the catalogue says about a procedure.
 *
 * @param sensitive its name alone tells something private: DOMAIN §6.6
 * @param reference times or fees are unsure; the agency confirms them before anyone relies on them
 * @param decision the announcing decision
 * @param cases where the procedure tells cases (trường hợp) apart, else null; {@code papers} are
 *     those that every case needs
 * @param supplementDays days for a supplement by sector law; null for those of NĐ 118/2025
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
    @Nullable String decision,
    @Nullable List<PaperCase> cases,
    @Nullable Integer supplementDays) {

  /** What a procedure ends in. */
  public record Result(@Nullable String code, String name) {}

  public ProcedureContent {
    ways = List.copyOf(ways);
    papers = List.copyOf(papers);
    results = List.copyOf(results);
    cases = cases == null || cases.isEmpty() ? null : List.copyOf(cases);
  }

  /** Of a procedure without cases or a sector law of its own. */
  public ProcedureContent(
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
    this(
        name, field, decides, ways, papers, results, sensitive, reference, note, decision, null,
        null);
  }

  /** The cases it tells apart; empty where every dossier is alike. */
  public List<PaperCase> allCases() {
    return cases == null ? List.of() : cases;
  }

  public Optional<PaperCase> inCase(@Nullable String key) {
    return allCases().stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /** What a dossier of that case needs: the common papers, then its own. */
  public List<PaperItem> papersIn(@Nullable String key) {
    return Stream.concat(papers.stream(), inCase(key).stream().flatMap(it -> it.papers().stream()))
        .toList();
  }

  public Optional<Way> way(Channel channel) {
    return ways.stream().filter(it -> it.channel() == channel).findFirst();
  }

  public boolean online() {
    return way(Channel.ONLINE).isPresent();
  }
}
