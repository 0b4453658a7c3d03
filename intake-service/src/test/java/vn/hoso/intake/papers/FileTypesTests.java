package vn.hoso.intake.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.hoso.intake.papers.FileTypes.Verdict;

class FileTypesTests {

  private static final byte[] JPEG = {
    (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
  };

  private final FileTypes types = new FileTypes();

  @Test
  void takes_documents_and_pictures_by_their_content() throws IOException {
    assertThat(judged("a.pdf", ascii("%PDF-1.7\n1 0 obj"))).isEqualTo("application/pdf");
    assertThat(judged("ẢNH.JPG", JPEG)).isEqualTo("image/jpeg");
    assertThat(judged("a.docx", zip("[Content_Types].xml", "word/document.xml")))
        .isEqualTo(OfficeFiles.DOCX);
  }

  @Test
  void names_what_a_disguised_file_says_and_what_it_is() {
    assertThat(judged("a.pdf", ascii("<html><body>x</body></html>")))
        .isEqualTo("paper-disguised pdf text/html");
    assertThat(judged("a.jpg", ascii("%PDF-1.7\n1 0 obj")))
        .isEqualTo("paper-disguised jpg application/pdf");
    assertThat(judged("a.sh", ascii("#!/bin/sh\nrm -rf /\n"))).startsWith("paper-type-refused sh");
  }

  @Test
  void refuses_archives_and_documents_with_programs_inside() throws IOException {
    assertThat(judged("a.docx", zip("evil.exe"))).isEqualTo("paper-disguised docx application/zip");
    assertThat(
            judged(
                "a.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
        .contains("macroEnabled");
  }

  @Test
  void refuses_what_is_empty_or_too_large_without_looking_inside() {
    assertThat(judged("a.pdf", new byte[0])).startsWith("paper-empty");
    var upload =
        new Upload(
            "x",
            "a.pdf",
            Upload.LARGEST + 1,
            () -> {
              throw new IOException("not read");
            });
    assertThat(types.judge(upload)).isInstanceOf(Verdict.Unfit.class);
  }

  @Test
  void shows_a_name_without_its_path_or_tricks() {
    assertThat(
            FileTypes.shown(
                new Upload("x", "C:\\a\\b\"c\r\n.pdf", 1, ByteArrayInputStream::nullInputStream)))
        .isEqualTo("b_c__.pdf");
  }

  private String judged(String name, byte[] bytes) {
    var upload = new Upload("x", name, bytes.length, () -> new ByteArrayInputStream(bytes));
    return switch (types.judge(upload)) {
      case Verdict.Fine(var type) -> type;
      case Verdict.Unfit(var code, var facts) ->
          code + " " + facts.get("named") + " " + facts.get("found");
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] zip(String... names) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(ascii("x"));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
