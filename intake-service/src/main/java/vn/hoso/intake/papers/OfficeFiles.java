package vn.hoso.intake.papers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Tells text documents from other archives, and those with programs inside from those without. */
final class OfficeFiles {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String ODT = "application/vnd.oasis.opendocument.text";

  private static final String ARCHIVE = "application/zip";
  private static final String WITH_MACROS = "application/vnd.ms-word.document.macroEnabled";
  private static final int MOST_ENTRIES = 2000;
  private static final long MOST_BYTES = 200L * 1024 * 1024;

  private OfficeFiles() {}

  static String typeOf(Upload.Content content) throws IOException {
    try (InputStream in = content.open();
        var zip = new ZipInputStream(in)) {
      var names = new HashSet<String>();
      var mimetype = "";
      long bytes = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().equals("mimetype")) {
          mimetype = new String(zip.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
        bytes += drain(zip, MOST_BYTES - bytes);
        if (names.size() > MOST_ENTRIES || bytes >= MOST_BYTES) {
          return ARCHIVE;
        }
      }
      return typeOf(names, mimetype);
    } catch (ZipException | IllegalArgumentException _) {
      return ARCHIVE;
    }
  }

  private static String typeOf(Set<String> names, String mimetype) {
    if (names.stream().anyMatch(it -> it.endsWith("vbaProject.bin") || it.startsWith("Basic/"))) {
      return WITH_MACROS;
    }
    if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
      return DOCX;
    }
    return mimetype.equals(ODT) && names.contains("content.xml") ? ODT : ARCHIVE;
  }

  /** A small file that unpacks to a huge one is stopped at the limit. */
  private static long drain(InputStream in, long limit) throws IOException {
    var buffer = new byte[16_384];
    long sum = 0;
    for (int n = in.read(buffer); n >= 0 && sum < limit; n = in.read(buffer)) {
      sum += n;
    }
    return sum;
  }
}
