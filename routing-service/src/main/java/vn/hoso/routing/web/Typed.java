package vn.hoso.routing.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.Outcome;

/** What somebody typed into the forms of a dossier's page, to be shown again when refused. */
record Typed(
    @Nullable Integer to,
    @Nullable String reason,
    @Nullable String what,
    @Nullable Outcome outcome,
    @Nullable String place,
    @Nullable String note,
    @Nullable String day,
    @Nullable String cause,
    @Nullable String again,
    @Nullable String override,
    @Nullable String ground,
    @Nullable Integer back,
    @Nullable String flaw,
    @Nullable String of,
    @Nullable Inquiry kind,
    @Nullable String question,
    @Nullable String until,
    @Nullable String answer,
    @Nullable String mistake,
    @Nullable String remedy,
    @Nullable String calendar,
    @Nullable String officer,
    @Nullable String callBackReason,
    @Nullable String owed,
    @Nullable Long amount,
    @Nullable String proof,
    @Nullable String papers,
    @Nullable Integer slip) {

  static final Typed NOTHING =
      new Typed(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Every longer text; where its form is gone, somebody may want to keep it. */
  public List<String> words() {
    return Stream.of(
            reason,
            what,
            note,
            cause,
            again,
            override,
            ground,
            flaw,
            question,
            answer,
            mistake,
            remedy,
            calendar,
            callBackReason,
            papers)
        .flatMap(Stream::ofNullable)
        .filter(it -> !it.isBlank())
        .toList();
  }
}
