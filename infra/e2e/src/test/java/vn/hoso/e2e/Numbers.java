package vn.hoso.e2e;

import java.util.Map;
import java.util.TreeMap;

/**
 * What operators see counted.
 *
 * @param statuses dossiers by national status; absent is none
 */
public record Numbers(
    long total, long open, long dueSoon, long overdue, Map<Integer, Long> statuses) {

  public static Numbers of(Answer overview) {
    var numbers = overview.json().path("numbers");
    var statuses = new TreeMap<Integer, Long>();
    numbers
        .path("statuses")
        .properties()
        .forEach(it -> statuses.put(Integer.valueOf(it.getKey()), it.getValue().asLong()));
    return new Numbers(
        numbers.path("total").asLong(),
        numbers.path("open").asLong(),
        numbers.path("dueSoon").asLong(),
        numbers.path("overdue").asLong(),
        statuses);
  }

  /** Dossiers in that status. */
  public long in(int status) {
    return statuses.getOrDefault(status, 0L);
  }
}
