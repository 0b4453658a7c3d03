package vn.hoso.intake.petition.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.intake.papers.Papers.Stored;
import vn.hoso.intake.petition.EarlierPetitions;
import vn.hoso.intake.petition.EarlierPetitions.Earlier;
import vn.hoso.intake.petition.PetitionIndex.Row;
import vn.hoso.intake.petition.PetitionTray;
import vn.hoso.intake.petition.Sight;
import vn.hoso.intake.petition.domain.Likeness;
import vn.hoso.intake.petition.domain.Stage;

/** A petition as JSON, for its citizen and for staff. */
@Component
final class PetitionJson {

  /** A file, which its id leads to under {@code …/files/}. */
  record FileView(String id, String name, String type, long size) {

    static List<FileView> of(List<Stored> files) {
      return files.stream()
          .map(it -> new FileView(it.id(), it.fileName(), it.type(), it.size()))
          .toList();
    }
  }

  /** What the citizen learns of the petition that this one repeats: never whose it is. */
  record Repeated(Instant receivedAt, boolean published) {}

  /** An earlier petition that this one may repeat. */
  record Alike(String id, String stage, Instant receivedAt, List<Likeness> likeness) {

    static Alike of(Earlier it) {
      var petition = it.row().petition();
      return new Alike(
          it.row().id(),
          PetitionViews.stage(petition),
          PetitionViews.arrival(petition).at(),
          List.copyOf(it.likeness()));
    }
  }

  private final PetitionViews views;
  private final EarlierPetitions earlier;

  PetitionJson(PetitionViews views, EarlierPetitions earlier) {
    this.views = views;
    this.earlier = earlier;
  }

  /** What its citizen sees with the code in hand: never who works on it. */
  Map<String, Object> forCitizen(Row row) {
    var json = common(row);
    views
        .earlier(row.petition())
        .map(Row::petition)
        .ifPresent(
            it ->
                json.put(
                    "repeats",
                    new Repeated(
                        PetitionViews.arrival(it).at(), it.stage() instanceof Stage.Published)));
    return json;
  }

  private Map<String, Object> common(Row row) {
    var petition = row.petition();
    var arrival = PetitionViews.arrival(petition);
    var json = new LinkedHashMap<String, Object>();
    json.put("version", row.version());
    json.put("stage", PetitionViews.stage(petition));
    json.put("kind", arrival.kind());
    json.put("agency", views.agency(petition));
    json.put("receivedAt", arrival.at());
    put(json, "dossier", arrival.dossier());
    put(json, "dueAt", petition.dueAt());
    json.put("words", views.words(row.id(), petition));
    json.put("files", FileView.of(views.files(row.id(), petition)));
    put(json, "note", views.note(row.id(), petition));
    put(json, "answer", views.answer(row.id(), petition));
    json.put("answerFiles", FileView.of(views.answerFiles(row.id(), petition)));
    put(json, "published", views.published(row.id(), petition));
    put(json, "liked", petition.liked());
    return json;
  }

  Map<String, Object> forStaff(Row row, Sight sight) {
    var petition = row.petition();
    var arrival = PetitionViews.arrival(petition);
    var json = new LinkedHashMap<String, Object>();
    json.put("id", row.id());
    json.putAll(common(row));
    json.put("tray", PetitionTray.of(petition));
    json.put("way", arrival.way());
    put(json, "enteredBy", arrival.by());
    put(json, "clocks", petition.clocks());
    json.put("late", petition.late());
    put(json, "minutesLeft", views.minutesLeft(petition));
    json.put("assigned", petition.assignees());
    json.put("alike", earlier.of(petition, sight).stream().map(Alike::of).toList());
    views.earlier(petition).ifPresent(it -> json.put("repeats", it.id()));
    views
        .contact(row.id(), petition)
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
