package vn.hoso.intake.petition.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.PetitionTray;
import vn.hoso.intake.petition.domain.Arrival;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.Reply;
import vn.hoso.intake.petition.domain.Stage;
import vn.hoso.platform.vault.Vault;

/** What people see of a petition, with the sealed words opened. */
@Component
final class PetitionViews {

  private final PetitionDesk desk;
  private final Agencies agencies;
  private final Vault vault;

  PetitionViews(PetitionDesk desk, Agencies agencies, Vault vault) {
    this.desk = desk;
    this.agencies = agencies;
    this.vault = vault;
  }

  /** How it came; whoever shows a petition has one that was received. */
  static Arrival arrival(Petition petition) {
    return Objects.requireNonNull(petition.arrival());
  }

  /** Its stage as a word, such as {@code MORE_NEEDED}. */
  static String stage(Petition petition) {
    return switch (petition.stage()) {
      case Stage.Unseen _, Stage.Received _ -> "RECEIVED";
      case Stage.MoreNeeded _ -> "MORE_NEEDED";
      case Stage.Accepted _ -> "ACCEPTED";
      case Stage.InHandling _ -> "IN_HANDLING";
      case Stage.Refused _ -> "REFUSED";
      case Stage.SentElsewhere _ -> "SENT_ELSEWHERE";
      case Stage.Answered _ -> "ANSWERED";
      case Stage.Published _ -> "PUBLISHED";
    };
  }

  /** The colour of its badge. */
  static String tone(Petition petition) {
    return switch (petition.stage()) {
      case Stage.Unseen _, Stage.Received _ -> "calm";
      case Stage.MoreNeeded _ -> "ask";
      case Stage.Accepted _, Stage.InHandling _ -> "busy";
      case Stage.Refused _ -> "bad";
      case Stage.SentElsewhere _ -> "warn";
      case Stage.Answered _, Stage.Published _ -> "good";
    };
  }

  String agency(Petition petition) {
    return agencies.name(arrival(petition).agency());
  }

  /** Working minutes until the next thing has to be done; null where no time runs. */
  @Nullable Long minutesLeft(Petition petition) {
    return desk.minutesLeft(petition);
  }

  /** Who sent it; empty where it is anonymous, or forgotten. */
  Optional<Person> contact(String id, Petition petition) {
    return Optional.ofNullable(arrival(petition).contact()).flatMap(it -> vault.openPerson(id, it));
  }

  /** What the citizen wrote, first and added. */
  List<String> words(String id, Petition petition) {
    return petition.words().stream().map(it -> opened(id, it)).toList();
  }

  /** The first words of many, with one look into the vault; a forgotten one is left out. */
  Map<String, String> firstWords(List<Row> rows) {
    return vault.openAll(
        rows.stream().collect(toMap(Row::id, it -> it.petition().words().getFirst())));
  }

  /** The public words of many that are public, likewise. */
  Map<String, String> published(List<Row> rows) {
    var boxes = new HashMap<String, Sealed>();
    for (var row : rows) {
      if (row.petition().stage() instanceof Stage.Published it) {
        boxes.put(row.id(), it.text());
      }
    }
    return vault.openAll(boxes);
  }

  /** What an officer wrote to the citizen in this stage, other than the answer. */
  String note(String id, Petition petition) {
    return switch (petition.stage()) {
      case Stage.MoreNeeded it -> opened(id, it.what());
      case Stage.Refused it -> opened(id, it.reason());
      case Stage.SentElsewhere it -> opened(id, it.words());
      case Stage.Unseen _,
          Stage.Received _,
          Stage.Accepted _,
          Stage.InHandling _,
          Stage.Answered _,
          Stage.Published _ ->
          "";
    };
  }

  String answer(String id, Petition petition) {
    return petition.reply().map(Reply::text).map(it -> opened(id, it)).orElse("");
  }

  /** The words written for the public; empty until then. */
  String published(String id, Petition petition) {
    return petition.stage() instanceof Stage.Published it ? opened(id, it.text()) : "";
  }

  private String opened(String id, Sealed box) {
    return vault.open(id, box).orElse("");
  }

  /** What its citizen sees with the code in hand: never who works on it. */
  Map<String, Object> forCitizen(Row row) {
    var petition = row.petition();
    var arrival = arrival(petition);
    var json = new LinkedHashMap<String, Object>();
    json.put("version", row.version());
    json.put("stage", stage(petition));
    json.put("kind", arrival.kind());
    json.put("agency", agency(petition));
    json.put("receivedAt", arrival.at());
    put(json, "dossier", arrival.dossier());
    put(json, "dueAt", petition.dueAt());
    json.put("words", words(row.id(), petition));
    put(json, "note", note(row.id(), petition));
    put(json, "answer", answer(row.id(), petition));
    put(json, "published", published(row.id(), petition));
    put(json, "liked", petition.liked());
    return json;
  }

  Map<String, Object> forStaff(String id, long version, Petition petition) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.putAll(forCitizen(new Row(id, version, petition)));
    var arrival = arrival(petition);
    json.put("tray", PetitionTray.of(petition));
    json.put("way", arrival.way());
    put(json, "enteredBy", arrival.by());
    put(json, "clocks", petition.clocks());
    json.put("late", petition.late());
    put(json, "minutesLeft", desk.minutesLeft(petition));
    contact(id, petition)
        .ifPresent(
            it -> {
              json.put("name", it.name());
              put(json, "phone", it.phone());
              put(json, "email", it.email());
            });
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      json.put(name, value);
    }
  }
}
