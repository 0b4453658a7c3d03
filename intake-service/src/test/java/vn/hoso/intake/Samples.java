package vn.hoso.intake;

import java.nio.charset.StandardCharsets;

/** What people hand in. */
public final class Samples {

  static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
  };

  static final byte[] HTML =
      "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

  static final byte[] SVG =
      "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
          .getBytes(StandardCharsets.US_ASCII);

  static final byte[] EXE = exe();

  private Samples() {}

  /** A dossier online by a person with everything in order. */
  public static String online(String procedure) {
    return handIn(procedure, "ONLINE", "0912 345 678", "001190012345", "");
  }

  /** A dossier at the counter with these papers on the desk. */
  public static String counter(String procedure, String... papers) {
    return handIn(
        procedure,
        "DIRECT",
        "0912345678",
        "001190012345",
        ",\"presented\":[\"" + String.join("\",\"", papers) + "\"]");
  }

  /** A petition with a contact, about a dossier. */
  public static String petition() {
    return """
        {"kind":"CONDUCT","agency":"H26.12","words":"Cán bộ ở quầy cau có, bắt chờ cả buổi.",
         "dossier":"h26.12-261109-0003","name":"Nguyễn Văn Ước","phone":"0912 345 678",
         "email":"uoc@example.vn"}
        """;
  }

  public static String handIn(
      String procedure, String channel, String phone, String number, String more) {
    return """
        {"procedure":"%s","channel":"%s","receivingAgency":"H26.12",
         "applicant":{"name":"Nguyễn Văn Ước","phone":"%s","email":"uoc@example.vn",
                      "identityNumber":"%s","birthDate":"1990-05-01","address":"Số 1 Cầu Giấy"}%s}
        """
        .formatted(procedure, channel, phone, number, more);
  }

  private static byte[] exe() {
    var bytes = new byte[256];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    bytes[60] = (byte) 0x80;
    bytes[0x80] = 'P';
    bytes[0x81] = 'E';
    return bytes;
  }

  /** A procedure that tells two cases apart, as an administrator writes it. */
  static final String WITH_CASES =
      """
      code: "9.000001"
      name: Thủ tục thử nghiệm
      field: Hộ tịch
      decides: COMMUNE
      ways:
        - {channel: ONLINE, limit: {value: 3, unit: WORKING_DAY}, fee: 0}
        - {channel: DIRECT, limit: null, fee: null}
      papers: []
      cases:
        - {key: tu-lam, name: Tự làm, papers: []}
        - key: lam-thay
          name: Làm thay
          papers:
            - {key: uy-quyen, name: Văn bản ủy quyền, originals: 1, copies: 0, required: true, byData: false}
      results:
        - {name: Giấy xác nhận}
      """;
}
