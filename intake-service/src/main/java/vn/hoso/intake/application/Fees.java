package vn.hoso.intake.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.intake.catalogue.Exemption;
import vn.hoso.intake.catalogue.Exemptions;
import vn.hoso.intake.catalogue.FeeCase;
import vn.hoso.intake.catalogue.ProcedureVersion;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.catalogue.Way;
import vn.hoso.intake.domain.Submission;

/** What a dossier costs: by its procedure's version, its channel and case, and an exemption. */
public final class Fees {

  /** More than any fee; a slip of the keyboard stops here. */
  private static final long MOST = 1_000_000_000_000L;

  /**
   * What the catalogue says for how the dossier came in; amounts in đồng.
   *
   * @param amount null where the catalogue is silent
   * @param first it is collected before processing begins
   * @param firm the amount is not the officer's to change
   */
  public record Offer(
      @Nullable Long amount,
      @Nullable String note,
      boolean first,
      boolean firm,
      List<FeeCase> cases) {}

  /**
   * What an officer confirms; all of it may be left out.
   *
   * @param feeCase key of the case
   * @param amount in đồng, where the catalogue is silent or unsure
   * @param exemption key of the exemption
   */
  public record Choice(
      @Nullable String feeCase, @Nullable Long amount, @Nullable String exemption) {

    public static final Choice NONE = new Choice(null, null, null);
  }

  /** What a choice comes to. */
  public sealed interface Priced {

    /** In đồng; nothing is owed where {@code amount} is zero. */
    record Price(long listed, long amount, boolean first, @Nullable Exemption exemption)
        implements Priced {}

    /** Neither the catalogue nor the officer names an amount. */
    record Unknown() implements Priced {}

    /** The choice is wrong in this field. */
    record Unfit(String field, String code) implements Priced {}
  }

  private final Procedures procedures;
  private final Exemptions exemptions;

  public Fees(Procedures procedures, Exemptions exemptions) {
    this.procedures = procedures;
    this.exemptions = exemptions;
  }

  public Exemptions exemptions() {
    return exemptions;
  }

  /** By the version under which the dossier was submitted. */
  public Optional<Offer> offer(Submission submission) {
    var asked = submission.procedure();
    return offer(procedures.version(asked.code(), asked.version()), submission.channel());
  }

  static Optional<Offer> offer(Optional<ProcedureVersion> procedure, Channel channel) {
    return procedure.flatMap(it -> it.content().way(channel).map(way -> offer(it, way)));
  }

  private static Offer offer(ProcedureVersion version, Way way) {
    var cases = way.feeCases();
    return new Offer(
        way.fee(),
        way.feeNote(),
        Boolean.TRUE.equals(way.feeFirst()),
        !version.content().reference(),
        cases == null ? List.of() : cases);
  }

  public Priced price(Submission submission, Choice choice) {
    return price(offer(submission), choice);
  }

  Priced price(Optional<Offer> offered, Choice choice) {
    var offer = offered.orElse(new Offer(null, null, false, false, List.of()));
    var amount = choice.amount();
    if (amount != null && (amount < 0 || amount > MOST)) {
      return new Priced.Unfit("fee", "fee-unusable");
    }
    if (choice.feeCase() != null) {
      return offer.cases().stream()
          .filter(it -> it.key().equals(choice.feeCase()))
          .findFirst()
          .<Priced>map(it -> priced(it.amount(), offer, choice))
          .orElseGet(() -> new Priced.Unfit("feeCase", "fee-case-unknown"));
    }
    var listed = offer.amount();
    if (amount != null && listed != null && offer.firm() && !amount.equals(listed)) {
      return new Priced.Unfit("fee", "fee-fixed");
    }
    return priced(amount == null ? listed : amount, offer, choice);
  }

  private Priced priced(@Nullable Long listed, Offer offer, Choice choice) {
    var key = choice.exemption();
    if (listed == null) {
      return key == null ? new Priced.Unknown() : new Priced.Unfit("fee", "fee-needed");
    }
    if (key == null) {
      return new Priced.Price(listed, listed, offer.first(), null);
    }
    return exemptions
        .find(key)
        .<Priced>map(it -> new Priced.Price(listed, it.lessen(listed), offer.first(), it))
        .orElseGet(() -> new Priced.Unfit("exemption", "exemption-unknown"));
  }
}
