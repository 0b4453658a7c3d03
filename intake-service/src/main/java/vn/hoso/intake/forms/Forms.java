package vn.hoso.intake.forms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.IntakeEvent;
import vn.hoso.contract.IntakeEvent.FeeSet;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Agency;
import vn.hoso.intake.catalogue.PaperCase;
import vn.hoso.intake.catalogue.PaperItem;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Rescheduled;
import vn.hoso.intake.domain.Slip;
import vn.hoso.intake.domain.Stage.Accepted;
import vn.hoso.intake.domain.Submission;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.verify.Receipts;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.vault.Vault;

/** Fills the forms in: opens what is sealed, names agencies and staff, signs the receipt. */
public final class Forms {

  private static final String FORGOTTEN = "(nội dung đã được xóa)";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Desk desk;
  private final Agencies agencies;
  private final Papers papers;
  private final Receipts receipts;
  private final Vault vault;
  private final StaffNames people;

  public Forms(
      Desk desk,
      Agencies agencies,
      Papers papers,
      Receipts receipts,
      Vault vault,
      StaffNames people) {
    this.desk = desk;
    this.agencies = agencies;
    this.papers = papers;
    this.receipts = receipts;
    this.vault = vault;
    this.people = people;
  }

  /**
   * Fills one in.
   *
   * @param shown what of the person its reader may see
   * @param publicUrl where citizens reach us, for the QR code
   */
  public FilledForm fill(
      Remembered<Dossier, IntakeEvent> dossier,
      Submission submission,
      Slip slip,
      UnaryOperator<Party> shown,
      String publicUrl) {
    var person = vault.openPerson(dossier.dossierId(), submission.person()).orElse(null);
    var party = person == null ? null : shown.apply(Party.of(person));
    return new Filling(dossier.dossierId(), dossier.state(), submission, person, party)
        .of(slip, publicUrl);
  }

  private final class Filling {

    private final String id;
    private final Dossier dossier;
    private final Submission submission;
    private final @Nullable Person person;
    private final @Nullable Party party;

    Filling(
        String id,
        Dossier dossier,
        Submission submission,
        @Nullable Person person,
        @Nullable Party party) {
      this.id = id;
      this.dossier = dossier;
      this.submission = submission;
      this.person = person;
      this.party = party;
    }

    FilledForm of(Slip slip, String publicUrl) {
      return switch (slip) {
        case Slip.Receipt(var acceptance) -> receipt(acceptance, publicUrl);
        case Slip.Supplement(_, var asked) ->
            new FilledForm.Supplement(
                head(asked.at(), "PYCBS"),
                party,
                submission.procedure().name(),
                code(),
                words(asked.what()),
                asked.until(),
                name(asked.by()));
        case Slip.Refusal(var at, var by, var reason) ->
            new FilledForm.Refusal(
                head(at, "PTC"),
                party,
                submission.procedure().name(),
                code(),
                words(reason),
                dossier.acceptance() != null,
                name(by),
                status(publicUrl));
        case Slip.Apology(var rescheduled) -> apology(rescheduled);
        case Slip.Stop(var at, var outcome, var by) ->
            new FilledForm.Stop(
                head(at, "TBD"),
                party,
                submission.procedure().name(),
                code(),
                submission.at(),
                outcome,
                name(by));
      };
    }

    private FilledForm.Receipt receipt(Accepted acceptance, String publicUrl) {
      var promise = acceptance.promise();
      var address = publicUrl + "/verify?" + receipts.signed(submission, acceptance);
      return new FilledForm.Receipt(
          Letterhead.of(agency(), null, acceptance.at()),
          party,
          submission.procedure().name(),
          acceptance.code(),
          submission.procedure().code(),
          paperCase(),
          lines(),
          dossier.own().papers(),
          acceptance.limit(),
          acceptance.at(),
          promise == null ? null : promise.dueAt(),
          agencies.name(submission.competentAgency()),
          agency().place(),
          name(acceptance.by()),
          person == null ? null : person.lookupCode(),
          fee(),
          new FilledForm.Proof(address, QrCode.of(address)));
    }

    private FilledForm.@Nullable Status status(String publicUrl) {
      if (person == null) {
        return null;
      }
      var address = publicUrl + "/t/" + person.lookupCode();
      return new FilledForm.Status(person.lookupCode(), QrCode.of(address));
    }

    private FilledForm.@Nullable FeeState fee() {
      return dossier.dues().stream()
          .filter(it -> it.obligation().equals(FeeSet.NAME))
          .findFirst()
          .map(
              it ->
                  FilledForm.FeeState.of(
                      it,
                      dossier.ledger().payments().stream()
                          .filter(paid -> paid.obligation().equals(it.obligation()))
                          .toList()))
          .orElse(null);
    }

    private FilledForm.Apology apology(Rescheduled it) {
      var acceptance = dossier.acceptance();
      return new FilledForm.Apology(
          head(it.at(), "PXL"),
          party,
          submission.procedure().name(),
          acceptance == null ? "" : acceptance.code(),
          acceptance == null ? submission.at() : acceptance.at(),
          it.promisedAt(),
          it.newlyPromisedAt(),
          agencies.name(submission.competentAgency()),
          words(it.cause()),
          agency().place(),
          it.late(),
          name(it.by()));
    }

    private @Nullable String paperCase() {
      return desk.procedureOf(submission)
          .flatMap(it -> it.content().inCase(submission.caseKey()))
          .map(PaperCase::name)
          .orElse(null);
    }

    private List<PaperLine> lines() {
      var checklist =
          desk.procedureOf(submission)
              .map(it -> it.content().papersIn(submission.caseKey()))
              .orElse(List.<PaperItem>of());
      return PaperLine.of(
          checklist,
          dossier.own().presented(),
          papers.of(id).stream().map(Papers.Stored::paper).toList());
    }

    /** By the dossier's code; before it has one, by the day and the end of its random id. */
    private Letterhead head(Instant at, String series) {
      var code = code();
      var number =
          code == null
              ? DAY.format(at) + "-" + id.substring(id.length() - 6).toUpperCase(Locale.ROOT)
              : code;
      return Letterhead.of(agency(), number + "/" + series, at);
    }

    private @Nullable String code() {
      var acceptance = dossier.acceptance();
      return acceptance == null ? null : acceptance.code();
    }

    private Agency agency() {
      var code = submission.receivingAgency();
      return agencies
          .find(code)
          .orElseGet(() -> new Agency(code, code, true, Set.of(), code, null));
    }

    /** Null where they write it themselves, under their signature. */
    private @Nullable String name(@Nullable String user) {
      return user == null ? null : people.find(user).orElse(null);
    }

    private String words(@Nullable Sealed box) {
      return box == null ? "" : vault.open(id, box).orElse(FORGOTTEN);
    }
  }
}
