package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps keys and documents on disk as BSON instead of serialised Java objects: several times
 * smaller and faster, and keys compare without being serialised first.
 */
final class BsonType<T> extends BasicDataType<T> {

  private static final String VALUE = "v";

  private static final byte PLAIN = 0;
  private static final byte KEY = 1;
  private static final byte MISSING = 2;

  @Override
  public int compare(T left, T right) {
    if (left instanceof String l && right instanceof String r) {
      return l.compareTo(r);
    }
    int byText = Boolean.compare(left instanceof String, right instanceof String);
    return byText != 0 ? byText : compareKeys(left, right);
  }

  private int compareKeys(Object left, Object right) {
    String l = soleText(left);
    String r = soleText(right);
    if (l != null && r != null) {
      return l.compareTo(r);
    }
    int byText = Boolean.compare(l != null, r != null);
    return byText != 0 ? byText : Arrays.compareUnsigned(encode(left), encode(right));
  }

  private static @Nullable String soleText(Object value) {
    return value instanceof KeyValue key && key.size() == 1 && key.get(0) instanceof String text
        ? text
        : null;
  }

  @Override
  public int getMemory(T value) {
    return estimate(value);
  }

  private static int estimate(@Nullable Object value) {
    return switch (value) {
      case String text -> 40 + text.length();
      case byte[] bytes -> 16 + bytes.length;
      case Map<?, ?> map ->
          map.entrySet().stream()
              .mapToInt(entry -> 40 + estimate(entry.getKey()) + estimate(entry.getValue()))
              .sum();
      case Collection<?> items -> 24 + items.stream().mapToInt(BsonType::estimate).sum();
      case KeyValue key ->
          24 + StreamSupport.stream(key.spliterator(), false).mapToInt(BsonType::estimate).sum();
      case null, default -> 24;
    };
  }

  @Override
  public void write(WriteBuffer buffer, T value) {
    byte[] bytes = encode(value);
    buffer.putVarInt(bytes.length).put(bytes);
  }

  private static byte[] encode(Object value) {
    return switch (value) {
      case KeyValue key -> encode(KEY, new Document(VALUE, key.stream().toList()));
      case Missing _ -> encode(MISSING, new Document());
      default -> encode(PLAIN, new Document(VALUE, value));
    };
  }

  private static byte[] encode(byte shape, Document document) {
    var out = Unpooled.buffer(128);
    out.writeByte(shape);
    BsonEncoder.encodeDocument(document, out);
    return Arrays.copyOf(out.array(), out.readableBytes());
  }

  @Override
  @SuppressWarnings("unchecked")
  public T read(ByteBuffer buffer) {
    byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
    buffer.get(bytes);
    Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes, 1, bytes.length - 1));
    return (T)
        switch (bytes[0]) {
          case MISSING -> Missing.getInstance();
          case KEY -> new KeyValue((Collection<?>) value(document));
          default -> value(document);
        };
  }

  private static Object value(Document document) {
    return Objects.requireNonNull(document.get(VALUE), "a stored value is never null");
  }

  @Override
  @SuppressWarnings("unchecked")
  public T[] createStorage(int size) {
    return (T[]) new Object[size];
  }
}
