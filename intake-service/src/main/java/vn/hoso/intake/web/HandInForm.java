package vn.hoso.intake.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.intake.application.HandIn;
import vn.hoso.intake.papers.Upload;

/** A dossier as a form has it. */
record HandInForm(
    @Nullable String channel,
    @Nullable String receivingAgency,
    @Nullable String competentAgency,
    @Nullable String helpingAgency,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String identityNumber,
    @Nullable String birthDate,
    @Nullable String address,
    @Nullable List<String> presented,
    @Nullable String caseKey) {

  static final HandInForm EMPTY =
      new HandInForm(null, null, null, null, null, null, null, null, null, null, null, null);

  static HandInForm at(String desk) {
    return new HandInForm(null, desk, null, null, null, null, null, null, null, null, null, null);
  }

  /** The same in a case of the procedure. */
  HandInForm in(@Nullable String chosen) {
    return new HandInForm(
        channel,
        receivingAgency,
        competentAgency,
        helpingAgency,
        name,
        phone,
        email,
        identityNumber,
        birthDate,
        address,
        presented,
        HandInRequest.blankToNull(chosen));
  }

  boolean hasUnreadableBirthDate() {
    return HandInRequest.blankToNull(birthDate) != null && parsedBirthDate() == null;
  }

  public boolean isPresented(String paper) {
    return presented != null && presented.contains(paper);
  }

  HandIn handIn(String attempt, String procedure, Channel as, List<Upload> uploads) {
    return new HandIn(
        attempt,
        procedure,
        as,
        HandInRequest.text(receivingAgency),
        HandInRequest.blankToNull(competentAgency),
        HandInRequest.blankToNull(helpingAgency),
        HandInRequest.text(name),
        HandInRequest.text(phone),
        HandInRequest.blankToNull(email),
        HandInRequest.blankToNull(identityNumber),
        parsedBirthDate(),
        HandInRequest.blankToNull(address),
        as == Channel.ONLINE || presented == null ? Set.of() : Set.copyOf(presented),
        uploads,
        HandInRequest.blankToNull(caseKey));
  }

  private @Nullable LocalDate parsedBirthDate() {
    try {
      var text = HandInRequest.blankToNull(birthDate);
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** Ids only: what people type is never written to a log by accident. */
  @Override
  public String toString() {
    return "HandInForm[" + Objects.requireNonNullElse(receivingAgency, "") + "]";
  }
}
