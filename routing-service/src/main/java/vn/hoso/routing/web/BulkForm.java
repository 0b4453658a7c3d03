package vn.hoso.routing.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.routing.application.Errand;
import vn.hoso.routing.application.Wish;

/**
 * What was ticked on the worklist's page, and what is to be done with it.
 *
 * @param action as in addresses: {@code claim}
 * @param item dossier and version, as {@code id@12}
 */
record BulkForm(
    @Nullable String action,
    @Nullable List<String> item,
    @Nullable String officer,
    @Nullable String filter) {

  boolean isEmpty() {
    return item == null || item.isEmpty();
  }

  /** Whether a box stays ticked. */
  public boolean ticked(String id) {
    return item != null && item.stream().anyMatch(it -> it.startsWith(id + "@"));
  }

  /** One errand for each that was ticked; what no page of ours wrote is left out. */
  List<Errand> errands(Wish wish) {
    return Stream.ofNullable(item)
        .flatMap(List::stream)
        .limit(BulkDoor.MOST)
        .flatMap(it -> errand(it, wish).stream())
        .toList();
  }

  private static Optional<Errand> errand(String item, Wish wish) {
    int at = item.lastIndexOf('@');
    try {
      return at < 1
          ? Optional.empty()
          : Optional.of(
              new Errand(item.substring(0, at), Long.parseLong(item.substring(at + 1)), wish));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
