package vn.hoso.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.application.Fees.Choice;
import vn.hoso.intake.application.Fees.Priced;
import vn.hoso.intake.catalogue.Catalogue;
import vn.hoso.intake.catalogue.Catalogue.Candidate;
import vn.hoso.intake.catalogue.Catalogue.Reviewed;
import vn.hoso.intake.catalogue.Decider;
import vn.hoso.intake.catalogue.Exemption;
import vn.hoso.intake.catalogue.Exemptions;
import vn.hoso.intake.catalogue.FeeCase;
import vn.hoso.intake.catalogue.ProcedureContent;
import vn.hoso.intake.catalogue.ProcedureVersion.Audit;
import vn.hoso.intake.catalogue.ProceduresInMemory;
import vn.hoso.intake.catalogue.Way;
import vn.hoso.intake.domain.Submission;

/** What a dossier costs: by case, by channel, under an exemption, by the version it came under. */
class FeesTests {

  private static final String CODE = "1.009999";
  private static final Exemption POOR =
      new Exemption("ho-ngheo", "Hộ nghèo", "Luật Phí và lệ phí 97/2015/QH13", 100);
  private static final Exemption HALF =
      new Exemption("giam-nua", "Giảm một nửa", "Thông tư 64/2025", 50);

  private final ProceduresInMemory procedures = new ProceduresInMemory();
  private final Fees fees = new Fees(procedures, new Exemptions(List.of(POOR, HALF)));

  FeesTests() {
    inForce(
        "2026-01-01",
        new Way(Channel.DIRECT, null, 100_000L, null, null, cases(150_000, 50_000)),
        new Way(Channel.ONLINE, null, 80_000L, null, true, cases(120_000, 40_000)),
        new Way(Channel.POST, null, null, null));
  }

  @Nested
  class A_case {

    @Test
    void has_a_fee_of_its_own_in_every_channel() {
      assertThat(price(Channel.DIRECT, "cap-moi", null)).isEqualTo(full(150_000, false));
      assertThat(price(Channel.DIRECT, "cap-lai", null)).isEqualTo(full(50_000, false));
      assertThat(price(Channel.ONLINE, "cap-moi", null)).isEqualTo(full(120_000, true));
      assertThat(price(Channel.ONLINE, "cap-lai", null)).isEqualTo(full(40_000, true));
    }

    @Test
    void that_is_not_named_has_the_fee_of_the_channel() {
      assertThat(price(Channel.DIRECT, null, null)).isEqualTo(full(100_000, false));
      assertThat(price(Channel.ONLINE, null, null)).isEqualTo(full(80_000, true));
    }

    @Test
    void that_the_channel_does_not_know_is_refused() {
      var unknown = new Priced.Unfit("feeCase", "fee-case-unknown");
      assertThat(price(Channel.DIRECT, "gia-han", null)).isEqualTo(unknown);
      assertThat(price(Channel.POST, "cap-moi", null)).isEqualTo(unknown);
    }
  }

  @Nested
  class An_exemption {

    @Test
    void lessens_the_fee_of_the_case_by_its_percentage() {
      assertThat(price(Channel.DIRECT, "cap-moi", "ho-ngheo"))
          .isEqualTo(new Priced.Price(150_000, 0, false, POOR));
      assertThat(price(Channel.ONLINE, "cap-lai", "giam-nua"))
          .isEqualTo(new Priced.Price(40_000, 20_000, true, HALF));
    }

    @Test
    void that_nobody_wrote_down_is_refused() {
      assertThat(price(Channel.DIRECT, "cap-moi", "quen-biet"))
          .isEqualTo(new Priced.Unfit("exemption", "exemption-unknown"));
    }

    @Test
    void needs_a_fee_to_lessen() {
      assertThat(price(Channel.POST, null, "ho-ngheo"))
          .isEqualTo(new Priced.Unfit("fee", "fee-needed"));
    }
  }

  @Test
  void where_the_catalogue_is_silent_the_officer_says_the_amount() {
    assertThat(price(Channel.POST, null, null)).isEqualTo(new Priced.Unknown());
    assertThat(fees.price(submission(Channel.POST, 1), new Choice(null, 30_000L, "giam-nua")))
        .isEqualTo(new Priced.Price(30_000, 15_000, false, HALF));
  }

  @Test
  void a_fee_that_the_catalogue_fixes_is_not_the_officers_to_change() {
    assertThat(fees.price(submission(Channel.DIRECT, 1), new Choice(null, 99_000L, null)))
        .isEqualTo(new Priced.Unfit("fee", "fee-fixed"));
  }

  @Test
  void a_dossier_pays_by_the_version_it_was_submitted_under() {
    inForce(
        "2026-12-01", new Way(Channel.DIRECT, null, 110_000L, null, null, cases(170_000, 60_000)));
    assertThat(price(Channel.DIRECT, "cap-moi", null)).isEqualTo(full(150_000, false));
    assertThat(fees.price(submission(Channel.DIRECT, 2), new Choice("cap-moi", null, null)))
        .isEqualTo(full(170_000, false));
  }

  private Priced price(Channel channel, @Nullable String feeCase, @Nullable String exemption) {
    return fees.price(submission(channel, 1), new Choice(feeCase, null, exemption));
  }

  private static Priced full(long amount, boolean first) {
    return new Priced.Price(amount, amount, first, null);
  }

  private void inForce(String from, Way... ways) {
    var content =
        new ProcedureContent(
            "Cấp giấy phép",
            "Xây dựng",
            Decider.COMMUNE,
            List.of(ways),
            List.of(),
            List.of(),
            false,
            false,
            null,
            null);
    new Catalogue(procedures)
        .put(
            new Reviewed(new Candidate(CODE, content), LocalDate.parse(from)),
            new Audit("quantri", Instant.EPOCH));
  }

  private static List<FeeCase> cases(long anew, long again) {
    return List.of(
        new FeeCase("cap-moi", "Cấp mới", anew), new FeeCase("cap-lai", "Cấp lại", again));
  }

  private static Submission submission(Channel channel, int version) {
    return new Submission(
        Instant.EPOCH,
        new Procedure(CODE, version, "Cấp giấy phép", "Xây dựng", false),
        channel,
        "H26.12",
        "H26.12",
        "hash",
        new Sealed("Ym94"),
        null,
        null,
        null);
  }
}
