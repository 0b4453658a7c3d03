package vn.hoso.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The register for a spreadsheet. */
class RegisterCsvTests {

  private static final Instant AT = Instant.parse("2026-11-26T02:00:00Z");

  @Test
  void a_name_is_never_a_formula() throws IOException {
    var out = new StringWriter();
    var party = new Party("=1+1", "0912 345 678", null, null, "Số 1, \"Ngõ\" 2");
    new RegisterCsv(out)
        .print(
            new RegisterLine(
                1, "H26.12-261126-0001", "Khai sinh", 2, party, "UBND", AT, null, null, "a", null));
    assertThat(out.toString().lines().toList().getLast())
        .isEqualTo(
            "1,H26.12-261126-0001,Khai sinh,2,'=1+1,\"Số 1, \"\"Ngõ\"\" 2\",0912 345 678,UBND,"
                + "09:00 26/11/2026,,,a,");
  }
}
