package vn.hoso.intake.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.papers.Upload;

/**
 * A dossier as somebody hands it in, still as typed.
 *
 * @param attempt names the attempt; the same attempt hands in the same dossier
 * @param competentAgency null to take the one the procedure and the desk suggest
 * @param helpingAgency whose desk helped a citizen to hand in online; null where nobody did
 * @param presented keys of papers that lie on the counter
 * @param caseKey which case of the procedure it falls under; null where there is only one
 */
public record HandIn(
    String attempt,
    String procedure,
    Channel channel,
    String receivingAgency,
    @Nullable String competentAgency,
    @Nullable String helpingAgency,
    String name,
    String phone,
    @Nullable String email,
    @Nullable String identityNumber,
    @Nullable LocalDate birthDate,
    @Nullable String address,
    Set<String> presented,
    List<Upload> uploads,
    @Nullable String caseKey) {

  public HandIn {
    presented = Set.copyOf(presented);
    uploads = List.copyOf(uploads);
  }

  /** The same with the codes that agencies have now. */
  public HandIn withCurrentCodes(Agencies agencies) {
    return new HandIn(
        attempt,
        procedure,
        channel,
        agencies.current(receivingAgency),
        competentAgency == null ? null : agencies.current(competentAgency),
        helpingAgency == null ? null : agencies.current(helpingAgency),
        name,
        phone,
        email,
        identityNumber,
        birthDate,
        address,
        presented,
        uploads,
        caseKey);
  }

  /** Ids only: what people type is never written to a log by accident. */
  @Override
  public String toString() {
    return "HandIn[" + procedure + "]";
  }
}
