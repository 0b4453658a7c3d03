package vn.hoso.intake.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agency as a dossier meets it.
 *
 * @param receives it has a desk where dossiers are handed in
 * @param decides which kinds of procedure it decides
 * @param place where its desk is, in words
 * @param serves desks whose place is its own although their codes do not tell; null for none
 */
public record Agency(
    String code,
    String name,
    boolean receives,
    Set<Decider> decides,
    String place,
    @Nullable Set<String> serves) {

  private static final int SAME = 3;
  private static final int SERVES = 2;
  private static final int SAME_PLACE = 1;

  public Agency {
    decides = Set.copyOf(decides);
    serves = serves == null ? null : Set.copyOf(serves);
  }

  boolean isNear(String desk) {
    return nearness(desk) > 0;
  }

  /** More is nearer: the very desk, one it serves, one whose code ends alike, any other. */
  int nearness(String desk) {
    if (code.equals(desk)) {
      return SAME;
    }
    if (serves != null && serves.contains(desk)) {
      return SERVES;
    }
    return tail(code).equals(tail(desk)) ? SAME_PLACE : 0;
  }

  private static String tail(String code) {
    return code.substring(code.lastIndexOf('.') + 1);
  }
}
