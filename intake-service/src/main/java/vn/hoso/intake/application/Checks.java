package vn.hoso.intake.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.intake.catalogue.Agency;
import vn.hoso.intake.catalogue.Competence;
import vn.hoso.intake.catalogue.Competent;
import vn.hoso.intake.catalogue.PaperItem;
import vn.hoso.intake.catalogue.ProcedureContent;
import vn.hoso.intake.domain.person.EmailAddress;
import vn.hoso.intake.domain.person.PersonalNumber;
import vn.hoso.intake.domain.person.PhoneNumber;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.Upload;

/** Checks what somebody hands in, field by field, and says everything that is wrong at once. */
final class Checks {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 300;

  private final Competence competence;
  private final FileTypes types;
  private final List<Mistake> mistakes = new ArrayList<>();

  Checks(Competence competence, FileTypes types) {
    this.competence = competence;
    this.types = types;
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  void person(HandIn it, LocalDate today) {
    var name = it.name().strip();
    if (name.isEmpty()) {
      wrong("name", "name-required");
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isDigit)) {
      wrong("name", "name-unusable");
    }
    if (it.phone().isBlank()) {
      wrong("phone", "phone-required");
    } else if (PhoneNumber.parse(it.phone()).isEmpty()) {
      wrong("phone", "phone-invalid");
    }
    if (it.email() != null && !EmailAddress.isOne(it.email())) {
      wrong("email", "email");
    }
    if (it.address() != null && it.address().length() > LONGEST_ADDRESS) {
      wrong("address", "address-too-long");
    }
    identity(it, today);
  }

  private void identity(HandIn it, LocalDate today) {
    if (it.birthDate() != null && it.birthDate().isAfter(today)) {
      wrong("birthDate", "past-or-present");
    }
    if (it.identityNumber() == null) {
      if (it.channel() == Channel.ONLINE) {
        wrong("identityNumber", "personal-number-required");
      }
      return;
    }
    PersonalNumber.mistakeIn(PersonalNumber.plain(it.identityNumber()), it.birthDate(), today)
        .ifPresent(mistake -> wrong("identityNumber", mistake.code()));
  }

  /** The agency that decides, if both agencies fit the procedure. */
  Optional<String> agencies(HandIn it, ProcedureContent content, LocalDate day) {
    var receiving = competence.agencies().find(it.receivingAgency()).filter(Agency::receives);
    if (receiving.isEmpty()) {
      wrong(
          "receivingAgency", it.receivingAgency().isBlank() ? "agency-required" : "agency-unknown");
    }
    if (it.helpingAgency() != null
        && competence.agencies().find(it.helpingAgency()).filter(Agency::receives).isEmpty()) {
      wrong("helpingAgency", "helping-agency-unknown");
    }
    if (receiving.isEmpty() && it.competentAgency() == null) {
      return Optional.empty();
    }
    var competent =
        competence.of(
            it.procedure(), content.decides(), it.receivingAgency(), it.competentAgency(), day);
    if (competent instanceof Competent.By(var agency, _)) {
      return Optional.of(agency.code());
    }
    mistakes.add(mistake(competent));
    return Optional.empty();
  }

  private static Mistake mistake(Competent why) {
    return switch (why) {
      case Competent.NotInForce(var agency, var it) ->
          wrongAgency(
              "agency-delegation-not-in-force",
              Map.of(
                  "agency", agency.name(),
                  "since", it.since().toString(),
                  "until", it.until() == null ? "…" : it.until().toString()));
      case Competent.PassedOn(_, var to) ->
          wrongAgency("agency-passed-on", Map.of("agencies", names(to)));
      case Competent.Unclear(var candidates) ->
          wrongAgency("agency-unclear", Map.of("agencies", names(candidates)));
      case Competent.NotThisOne _ -> wrongAgency("agency-not-competent", Map.of());
      case Competent.Nobody _ -> wrongAgency("agency-none", Map.of());
      case Competent.By _ -> throw new IllegalStateException("who decides is no mistake");
    };
  }

  private static Mistake wrongAgency(String code, Map<String, Object> facts) {
    return new Mistake("competentAgency", code, facts);
  }

  private static String names(List<Agency> agencies) {
    return agencies.stream().map(Agency::name).collect(Collectors.joining("; "));
  }

  /** The case decides which papers are needed, so it has to be one of the procedure's. */
  void paperCase(HandIn it, ProcedureContent content) {
    if (it.caseKey() == null && !content.allCases().isEmpty()) {
      wrong("caseKey", "case-required");
    } else if (it.caseKey() != null && content.inCase(it.caseKey()).isEmpty()) {
      wrong("caseKey", "case-unknown");
    }
  }

  /** Online, each paper to hand in is a file; at the counter it may lie on the desk. */
  void checklist(HandIn it, ProcedureContent content) {
    var papers = content.papersIn(it.caseKey());
    var keys = papers.stream().map(PaperItem::key).toList();
    for (var paper : papers) {
      boolean there =
          it.presented().contains(paper.key())
              || it.uploads().stream().anyMatch(upload -> upload.paper().equals(paper.key()));
      if (paper.toHandIn() && !there) {
        wrong("papers/" + paper.key(), "paper-missing", Map.of("paper", paper.name()));
      }
    }
    it.presented().stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> wrong("papers/" + key, "paper-unknown"));
    it.uploads().stream()
        .filter(upload -> !keys.contains(upload.paper()) && !upload.paper().equals(Upload.OTHER))
        .forEach(upload -> wrong("papers/" + upload.paper(), "paper-unknown"));
  }

  /** The type of each file by its content; empty where anything is wrong with one. */
  Map<Upload, String> files(List<Upload> uploads) {
    var judged = JudgedFiles.of(uploads, types);
    mistakes.addAll(judged.mistakes());
    return judged.types();
  }

  void wrong(String field, String code) {
    wrong(field, code, Map.of());
  }

  private void wrong(String field, String code, Map<String, Object> facts) {
    mistakes.add(new Mistake(field, code, facts));
  }

  static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
