package vn.hoso.tracking.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.tracking.Facts.minute;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.IntakeEvent.DossierReported;
import vn.hoso.platform.dossier.Documents.Write;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.store.MongoDocuments;
import vn.hoso.tracking.Facts;
import vn.hoso.tracking.application.TrackingBehaviour;
import vn.hoso.tracking.application.Views.Listed;
import vn.hoso.tracking.application.Views.Wanted;
import vn.hoso.tracking.domain.View;

/** The order in which every store lists views. */
interface ViewsContract {

  MongoCollection<Document> dossiers();

  @Test
  default void lists_the_newest_first_whatever_their_ids_say() {
    var collection = dossiers();
    keep(collection, "c", reported(1));
    keep(collection, "a", reported(3));
    keep(collection, "d", reported(2));
    keep(collection, "b", reported(2));
    keep(collection, "e", View.UNSEEN);

    assertThat(list(collection, null)).containsExactly("a", "d", "b", "c", "e");
  }

  @Test
  default void goes_on_after_any_of_them_without_a_hole() {
    var collection = dossiers();
    keep(collection, "c", reported(1));
    keep(collection, "a", reported(3));
    keep(collection, "d", reported(2));
    keep(collection, "b", reported(2));
    keep(collection, "e", View.UNSEEN);
    keep(collection, "f", View.UNSEEN);

    var all = list(collection, null);
    for (int i = 0; i < all.size(); i++) {
      assertThat(list(collection, all.get(i))).isEqualTo(all.subList(i + 1, all.size()));
    }
  }

  private static List<String> list(MongoCollection<Document> dossiers, @Nullable String after) {
    var views = new MongoViews(() -> dossiers, TrackingIndex.mapping());
    var wanted = new Wanted(null, null, null, null, null, null, after);
    return views.list(wanted, 100).stream().map(Listed::dossierId).toList();
  }

  private static void keep(MongoCollection<Document> dossiers, String id, View view) {
    var documents =
        new MongoDocuments<>(dossiers, TrackingIndex.mapping(), new TrackingBehaviour());
    var remembered =
        new Remembered<View, DossierEvent>(id, 0, view, Map.of(), 0, List.of(), List.of());
    documents.saveAll(List.of(new Write<>(remembered, List.of())));
  }

  private static View reported(int minute) {
    var it = (DossierReported) Facts.reported(null);
    return View.UNSEEN.hear(
        new DossierReported(
            minute(minute),
            it.source(),
            it.code(),
            it.lookupHash(),
            it.channel(),
            it.channelWord(),
            it.department(),
            it.group(),
            it.deadline(),
            it.eventId()));
  }
}
