package vn.hoso.intake.papers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;

/**
 * Judges a file by what is in it. Its name has to agree: a page that calls itself a PDF is refused
 * with both types named.
 */
public final class FileTypes {

  /** What is taken, by content, and the endings that may go with it. */
  private static final Map<String, List<String>> TAKEN =
      Map.of(
          "application/pdf",
          List.of("pdf"),
          "image/jpeg",
          List.of("jpg", "jpeg"),
          "image/png",
          List.of("png"),
          OfficeFiles.DOCX,
          List.of("docx"),
          OfficeFiles.ODT,
          List.of("odt"));

  private static final String ZIP = "application/zip";
  private static final int LONGEST_NAME = 150;

  private final Tika tika = new Tika();

  /** Whether a file is taken. */
  public sealed interface Verdict {

    record Fine(String type) implements Verdict {}

    /** A code of ours, and what the words about it need. */
    record Unfit(String code, Map<String, Object> facts) implements Verdict {}
  }

  public Verdict judge(Upload upload) {
    if (upload.size() == 0) {
      return new Verdict.Unfit("paper-empty", Map.of("file", shown(upload)));
    }
    if (upload.size() > Upload.LARGEST) {
      return new Verdict.Unfit(
          "paper-too-large", Map.of("file", shown(upload), "megabytes", Upload.LARGEST >> 20));
    }
    var ending = ending(upload.fileName());
    var type = typeOf(upload);
    var endings = TAKEN.getOrDefault(type, List.of());
    if (endings.contains(ending)) {
      return new Verdict.Fine(type);
    }
    boolean nameIsTaken = TAKEN.values().stream().anyMatch(it -> it.contains(ending));
    return new Verdict.Unfit(
        nameIsTaken ? "paper-disguised" : "paper-type-refused",
        Map.of("file", shown(upload), "named", ending.isEmpty() ? "?" : ending, "found", type));
  }

  private String typeOf(Upload upload) {
    try (InputStream in = new BufferedInputStream(upload.content().open())) {
      var type = tika.detect(in);
      return isZip(type) ? OfficeFiles.typeOf(upload.content()) : type;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isZip(String type) {
    return type.equals(ZIP)
        || type.startsWith("application/x-tika-")
        || type.startsWith("application/vnd.openxmlformats")
        || type.startsWith("application/vnd.oasis");
  }

  /** The ending of a file's name in lower case, or nothing. */
  static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A name that is safe to print and to offer for saving. */
  public static String shown(Upload upload) {
    var name =
        upload.fileName().replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>:|?*]", "_");
    var plain = name.isBlank() ? "giay-to" : name.strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }
}
