package vn.hoso.tracking.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the counts of every agency stand, one document per source and agency, each with how far it
 * has come. Its contract is tested against every store it runs on.
 */
public interface Counters {

  /**
   * What one movement changes for one agency.
   *
   * @param source the order it stands in
   * @param offset its place there
   */
  record Addition(String source, long offset, String agency, Map<String, Integer> changes) {}

  /**
   * Adds each of them once, however often it is told: one that lies not past where its document has
   * come is skipped.
   *
   * @param additions in the order of their offsets for each source
   */
  void add(List<Addition> additions);

  /** The sums by agency over all documents, without zeros. */
  Map<String, Map<String, Long>> sums(Collection<String> agencies);

  /** As {@link #sums(Collection)}, for every agency there is. */
  Map<String, Map<String, Long>> sums();

  /** Forgets everything and starts from these sums, after a rebuild. */
  void startFrom(Map<String, Map<String, Long>> sums);

  /** The agencies that anything was counted for. */
  Set<String> agencies();
}
