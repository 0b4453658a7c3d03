package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Values as texts that sort as the values do within their type, whose letter they begin with, so
 * that one map may hold them all.
 */
final class SortKey {

  /** What is there and has no order of its own: null, documents, bytes, empty lists. */
  static final String OTHER = "x";

  private SortKey() {}

  /** Null where only {@link #OTHER} will do. */
  static @Nullable String of(@Nullable Object value) {
    return switch (value) {
      case String text -> "s" + text;
      case Instant moment -> "d" + hex(moment.toEpochMilli() ^ Long.MIN_VALUE);
      case Number number -> "n" + hex(inOrder(number.doubleValue() + 0.0));
      case Boolean flag -> flag ? "b1" : "b0";
      case ObjectId id -> "o" + id.getHexData();
      case null, default -> null;
    };
  }

  /** Bits that compare, without sign, as the numbers do; plus zero and minus zero are one. */
  private static long inOrder(double number) {
    long bits = Double.doubleToLongBits(number);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private static String hex(long bits) {
    return HexFormat.of().toHexDigits(bits);
  }
}
