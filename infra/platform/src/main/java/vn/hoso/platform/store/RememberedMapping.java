package vn.hoso.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Behaviour;
import vn.hoso.platform.dossier.Documents.Write;
import vn.hoso.platform.dossier.Fact;
import vn.hoso.platform.dossier.Remembered;

/** What is remembered of a dossier as a document, and back. */
final class RememberedMapping<S, E extends DossierEvent> {

  private final StateMapping<S> states;
  private final Behaviour<S, E> behaviour;

  RememberedMapping(StateMapping<S> states, Behaviour<S, E> behaviour) {
    this.states = states;
    this.behaviour = behaviour;
  }

  Remembered<S, E> read(Document stored) {
    return new Remembered<>(
        stored.getString("_id"),
        stored.getLong("version"),
        states.read(stored.get("state")),
        seen(stored.get("seen", new Document())),
        stored.getLong("sequence"),
        facts(stored),
        List.of());
  }

  /** What is saved and not yet published. */
  static List<Fact> facts(Document stored) {
    return stored.getList("unpublished", Document.class, List.of()).stream()
        .map(FactMapping::read)
        .toList();
  }

  /** An update of the version that was loaded, or a document that nobody has stored yet. */
  UpdateOneModel<Document> guarded(Write<S, E> write) {
    var it = write.remembered();
    return new UpdateOneModel<>(
        and(eq("_id", it.dossierId()), eq("version", it.version())),
        combine(
            set("version", it.version() + 1),
            set("state", states.write(it.state())),
            set("index", states.index(it.state())),
            set("seen", seen(it.seen())),
            set("sequence", it.sequence()),
            nextTimer(it.state()),
            pushEach("unpublished", write.facts().stream().map(FactMapping::write).toList())),
        new UpdateOptions().upsert(true));
  }

  private Bson nextTimer(S state) {
    return behaviour
        .nextTimer(state)
        .map(it -> set("nextTimerAt", Date.from(it)))
        .orElse(unset("nextTimerAt"));
  }

  /** The document as it stands, whatever was there before. */
  Document whole(Remembered<S, E> it) {
    var whole =
        new Document("_id", it.dossierId())
            .append("version", it.version())
            .append("state", states.write(it.state()))
            .append("index", states.index(it.state()))
            .append("seen", seen(it.seen()))
            .append("sequence", it.sequence())
            .append("unpublished", it.backlog().stream().map(FactMapping::write).toList());
    behaviour.nextTimer(it.state()).ifPresent(at -> whole.append("nextTimerAt", Date.from(at)));
    return whole;
  }

  private static Document seen(Map<Owner, Long> seen) {
    var stored = new Document();
    seen.forEach((owner, sequence) -> stored.append(owner.word(), sequence));
    return stored;
  }

  private static Map<Owner, Long> seen(Document stored) {
    var seen = new EnumMap<Owner, Long>(Owner.class);
    stored.forEach(
        (word, sequence) ->
            seen.put(Owner.valueOf(word.toUpperCase(Locale.ROOT)), (Long) sequence));
    return seen;
  }
}
