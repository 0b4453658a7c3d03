package vn.hoso.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.application.Mark;
import vn.hoso.intake.application.Tray;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Elsewhere.Progress;
import vn.hoso.intake.domain.Stage;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.web.CounterDoor.Opened;
import vn.hoso.platform.vault.Vault;

/** What staff see of a dossier, with the sealed words opened. */
@Component
final class DossierViews {

  private final Vault vault;
  private final Papers papers;
  private final Agencies agencies;
  private final MoneyViews money;

  DossierViews(Vault vault, Papers papers, Agencies agencies, MoneyViews money) {
    this.vault = vault;
    this.papers = papers;
    this.agencies = agencies;
    this.money = money;
  }

  /** The applicant; empty when forgotten. */
  Optional<Person> person(Opened opened) {
    return vault.openPerson(opened.id(), opened.submission().person());
  }

  /** Sealed words; empty when there are none, or they are forgotten. */
  String words(String id, @Nullable Sealed box) {
    return box == null ? "" : vault.open(id, box).orElse("");
  }

  /** The sealed words that matter in this stage. */
  String words(Opened opened) {
    var dossier = opened.dossier().state();
    var asked = dossier.asked();
    return asked != null ? words(opened.id(), asked.what()) : words(opened.id(), reason(dossier));
  }

  private static @Nullable Sealed reason(Dossier dossier) {
    return switch (dossier.stage()) {
      case Stage.Refused(_, _, var reason) -> reason;
      case Stage.WithdrawalPending(_, _, var reason) -> reason;
      case Stage.Unseen _,
          Stage.Submitted _,
          Stage.SupplementAsked _,
          Stage.Accepted _,
          Stage.WithdrawalPassedOn _,
          Stage.Withdrawn _,
          Stage.Reported _,
          Stage.Closed _ ->
          null;
    };
  }

  /** One of the ten national statuses, as far as intake knows. */
  static int status(Dossier dossier) {
    return switch (dossier.stage()) {
      case Stage.Unseen _, Stage.Submitted _ -> 1;
      case Stage.SupplementAsked _ -> 5;
      case Stage.Accepted _ when dossier.asked() != null -> 5;
      case Stage.Accepted _ ->
          dossier.heard().awaited() != null ? 6 : status(dossier.heard().progress());
      case Stage.Refused _ -> 3;
      case Stage.WithdrawalPending _ -> 7;
      case Stage.WithdrawalPassedOn _ -> dossier.heard().progress() == Progress.STOPPED ? 8 : 7;
      case Stage.Withdrawn _, Stage.Closed _ -> 8;
      case Stage.Reported it -> it.ended() ? 9 : 4;
    };
  }

  private static int status(Progress progress) {
    return switch (progress) {
      case NONE -> 2;
      case PROCESSING -> 4;
      case DECIDED -> 9;
      case RETURNED -> 10;
      case STOPPED -> 8;
    };
  }

  Map<String, Object> json(Opened opened) {
    var dossier = opened.dossier().state();
    var submission = opened.submission();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", opened.id());
    json.put("version", opened.version());
    json.put("stage", dossier.stage().getClass().getSimpleName());
    json.put("tray", Tray.of(dossier).name());
    json.put("status", status(dossier));
    json.put("procedure", submission.procedure());
    put(json, "caseKey", submission.caseKey());
    json.put("channel", submission.channel());
    json.put("receivingAgency", submission.receivingAgency());
    json.put("receivingAgencyName", agencies.name(submission.receivingAgency()));
    json.put("competentAgency", submission.competentAgency());
    json.put("competentAgencyName", agencies.name(submission.competentAgency()));
    put(json, "helpingAgency", submission.helpingAgency());
    json.put("submittedAt", submission.at());
    put(json, "answerBy", submission.answerBy());
    json.put("papers", dossier.own().papers());
    json.put("files", papers.of(opened.id()));
    person(opened).ifPresent(it -> json.put("applicant", applicant(it)));
    var acceptance = dossier.acceptance();
    if (acceptance != null) {
      json.put("acceptance", acceptance);
    }
    var asked = dossier.asked();
    if (asked != null) {
      json.put("supplementUntil", asked.until());
    }
    json.putAll(money.json(opened.id(), dossier));
    put(json, "mark", Mark.of(dossier));
    put(json, "words", HandInRequest.blankToNull(words(opened)));
    return json;
  }

  /** Without the lookup code: it is on the receipt, for the citizen. */
  private static Map<String, Object> applicant(Person it) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", it.name());
    json.put("phone", it.phone());
    put(json, "email", it.email());
    put(json, "identityNumber", it.identityNumber());
    put(json, "address", it.address());
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
