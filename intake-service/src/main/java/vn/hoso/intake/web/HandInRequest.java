package vn.hoso.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.intake.application.HandIn;
import vn.hoso.intake.papers.Upload;

/** A dossier as the JSON body has it; what is missing is found out by the same checks as a form. */
record HandInRequest(
    @Nullable String procedure,
    @Nullable Channel channel,
    @Nullable String receivingAgency,
    @Nullable String competentAgency,
    @Nullable String helpingAgency,
    @Nullable Applicant applicant,
    @Nullable Set<String> presented,
    @Nullable String caseKey) {

  /** Who applies. */
  record Applicant(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String identityNumber,
      @Nullable LocalDate birthDate,
      @Nullable String address) {

    static final Applicant NOBODY = new Applicant(null, null, null, null, null, null);
  }

  Channel channelOrOnline() {
    return Objects.requireNonNullElse(channel, Channel.ONLINE);
  }

  HandIn handIn(String attempt, List<Upload> uploads) {
    var who = Objects.requireNonNullElse(applicant, Applicant.NOBODY);
    return new HandIn(
        attempt,
        text(procedure),
        channelOrOnline(),
        text(receivingAgency),
        blankToNull(competentAgency),
        blankToNull(helpingAgency),
        text(who.name()),
        text(who.phone()),
        blankToNull(who.email()),
        blankToNull(who.identityNumber()),
        who.birthDate(),
        blankToNull(who.address()),
        presented == null || channelOrOnline() == Channel.ONLINE ? Set.of() : presented,
        uploads,
        blankToNull(caseKey));
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
