package vn.hoso.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.notification.portal.domain.PortalFile;
import vn.hoso.notification.portal.domain.Stories;
import vn.hoso.platform.store.StateMapping;

class StoredDossierTests {

  private final StateMapping<Dossier> mapping = new StateMapping<>(Dossier.class, _ -> Map.of());

  @Test
  void keeps_what_the_portal_was_told() {
    var told = Stories.told(Stories.returned(), Stories.TEN.plusSeconds(200));
    var dossier = new Dossier(Outbox.EMPTY, Elsewhere.NOTHING, told);

    assertThat(mapping.read(mapping.write(dossier))).isEqualTo(dossier);
  }

  @Test
  void is_read_as_it_was_stored_before_the_portal_was_told_anything() {
    var stored = "{\"outbox\":{\"messages\":[]},\"heard\":{\"agencies\":[],\"occasions\":[]}}";

    assertThat(mapping.read(stored).portal()).isEqualTo(PortalFile.EMPTY);
  }
}
