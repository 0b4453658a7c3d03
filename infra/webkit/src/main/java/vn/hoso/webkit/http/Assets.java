package vn.hoso.webkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** Style sheet, scripts and pictures, read and packed once; {@code @assets} in templates. */
public final class Assets {

  /** One file: its bytes, packed and plain, and the digest its address carries. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Asset(MediaType type, byte[] plain, byte[] packed, String digest) {}

  private static final String WEBJARS = "classpath*:META-INF/resources/webjars/";

  private final Map<String, Asset> byName = new TreeMap<>();

  public Assets() {
    read("classpath*:assets/*.*");
    // The version stands only in the pom: whatever lies on the class path is served.
    read(WEBJARS + "htmx.org/*/dist/htmx.min.js");
  }

  /**
   * Path with a digest, so that a browser may keep the file for ever: {@code hoso.css?v=1a2b3c4d}.
   */
  public String url(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("No asset named " + name + ", only " + byName.keySet());
    }
    return "/assets/" + name + "?v=" + asset.digest();
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void read(String pattern) {
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        byName.put(nameOf(file), asset(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Resource file) {
    String name = file.getFilename();
    return name == null ? "" : name;
  }

  private static Asset asset(Resource file) throws IOException {
    byte[] plain = file.getContentAsByteArray();
    MediaType type =
        MediaTypeFactory.getMediaType(nameOf(file)).orElse(MediaType.APPLICATION_OCTET_STREAM);
    boolean text = !type.getType().equals("image") || type.getSubtype().startsWith("svg");
    return new Asset(
        text ? new MediaType(type, StandardCharsets.UTF_8) : type,
        plain,
        packed(plain),
        digest(plain));
  }

  private static byte[] packed(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static String digest(byte[] plain) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(Arrays.copyOf(sum, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
