package vn.hoso.intake.petition.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hoso.contract.PetitionEvent.Marks;
import vn.hoso.intake.petition.PetitionTray;
import vn.hoso.intake.petition.domain.Arrival;
import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.Stage;
import vn.hoso.platform.store.StateMapping;

/** What of a petition can be asked for. */
public final class IndexedPetition {

  private IndexedPetition() {}

  public static StateMapping<Petition> mapping() {
    return new StateMapping<>(Petition.class, IndexedPetition::index);
  }

  static Map<String, Object> index(Petition petition) {
    var index = new HashMap<String, Object>();
    index.put("tray", PetitionTray.of(petition).name());
    var arrival = petition.arrival();
    if (arrival != null) {
      index.put("agency", arrival.agency());
      index.put("kind", arrival.kind().name());
      index.put("assigned", List.copyOf(petition.circle()));
      if (petition.confidential()) {
        index.put("confidential", true);
      }
      var marks = arrival.marks();
      if (marks != null) {
        index.put("marks", marks(marks));
      }
      index.put("lookup", arrival.lookupHash());
      index.put("received", Date.from(arrival.at()));
      index.put("due", Date.from(due(petition, arrival)));
    }
    if (petition.stage() instanceof Stage.Published it) {
      index.put("published", Date.from(it.at()));
    }
    if (petition.stage() instanceof Stage.Repeated it) {
      index.put("repeats", it.earlier());
    }
    return index;
  }

  /** Hashes of senders and of words lie in one list, as they never meet. */
  static List<String> marks(Marks marks) {
    return Stream.concat(marks.senders().stream(), Stream.of(marks.words())).toList();
  }

  /** What a tray is sorted by: until when something has to be done, or since when nothing has. */
  private static Instant due(Petition petition, Arrival arrival) {
    return Objects.requireNonNullElse(petition.dueAt(), since(petition.stage(), arrival));
  }

  private static Instant since(Stage stage, Arrival arrival) {
    return switch (stage) {
      case Stage.Unseen _, Stage.Received _ -> arrival.at();
      case Stage.MoreNeeded it -> it.at();
      case Stage.Accepted it -> it.at();
      case Stage.InHandling it -> it.at();
      case Stage.Refused it -> it.at();
      case Stage.SentElsewhere it -> it.at();
      case Stage.Answered(var reply) -> reply.at();
      case Stage.Published it -> it.at();
      case Stage.Repeated it -> it.at();
    };
  }
}
