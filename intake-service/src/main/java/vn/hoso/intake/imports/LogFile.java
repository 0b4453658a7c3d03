package vn.hoso.intake.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Opens a log, packed with gzip or not. */
final class LogFile {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private LogFile() {}

  static BufferedReader reader(InputStream raw) throws IOException {
    var in = new BufferedInputStream(raw, 1 << 16);
    in.mark(2);
    boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    var plain = packed ? new GZIPInputStream(in, 1 << 16) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }

  /** The names in the first row; empty where there is none. */
  static List<String> header(InputStream raw) throws IOException {
    try (var reader = reader(raw)) {
      var first = new CsvRows(reader).next();
      return first == null ? List.of() : first.cells().stream().map(String::strip).toList();
    }
  }
}
