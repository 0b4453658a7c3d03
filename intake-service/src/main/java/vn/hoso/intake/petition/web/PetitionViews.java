package vn.hoso.intake.petition.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.Person;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.papers.Papers.Opened;
import vn.hoso.intake.papers.Papers.Stored;
import vn.hoso.intake.petition.Enclosures;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.domain.Arrival;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.Reply;
import vn.hoso.intake.petition.domain.Stage;
import vn.hoso.platform.vault.Vault;

/** What people see of a petition, with the sealed words opened. */
@Component
final class PetitionViews {

  private static final int BEGINNING = 90;

  private final PetitionDesk desk;
  private final Enclosures enclosures;
  private final Agencies agencies;
  private final Vault vault;

  PetitionViews(PetitionDesk desk, Enclosures enclosures, Agencies agencies, Vault vault) {
    this.desk = desk;
    this.enclosures = enclosures;
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
      case Stage.Repeated _ -> "REPEATED";
    };
  }

  /** The colour of its badge. */
  static String tone(Petition petition) {
    return switch (petition.stage()) {
      case Stage.Unseen _, Stage.Received _ -> "calm";
      case Stage.MoreNeeded _ -> "ask";
      case Stage.Accepted _, Stage.InHandling _ -> "busy";
      case Stage.Refused _ -> "bad";
      case Stage.SentElsewhere _, Stage.Repeated _ -> "warn";
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

  /** What a list shows of words. */
  static String beginning(String words) {
    return words.length() <= BEGINNING ? words : words.substring(0, BEGINNING).strip() + "…";
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
      case Stage.Repeated it -> opened(id, it.reason());
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

  /** What came with the citizen's words. */
  List<Stored> files(String id, Petition petition) {
    return enclosures.of(id, petition.files());
  }

  /** What goes with the answer. */
  List<Stored> answerFiles(String id, Petition petition) {
    return enclosures.of(id, answerFiles(petition));
  }

  /** One of both; whoever opens it closes it. */
  Optional<Opened> file(String id, Petition petition, String file) {
    var all = new ArrayList<>(petition.files());
    all.addAll(answerFiles(petition));
    return enclosures.open(id, all, file);
  }

  private static List<String> answerFiles(Petition petition) {
    return petition.reply().map(Reply::files).orElse(List.of());
  }

  /** What this one repeats; empty where it was not closed for that. */
  Optional<Row> earlier(Petition petition) {
    if (petition.stage() instanceof Stage.Repeated it) {
      var found = desk.find(it.earlier());
      return Optional.of(new Row(found.dossierId(), found.version(), found.state()));
    }
    return Optional.empty();
  }
}
