package vn.hoso.tracking.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import vn.hoso.contract.DossierEvent;
import vn.hoso.platform.dossier.AfterSave;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.tracking.application.Codes.Code;
import vn.hoso.tracking.domain.Reading;
import vn.hoso.tracking.domain.View;

/** Makes a saved dossier findable by its codes, before the poll is committed. */
public final class KeepCodes implements AfterSave<View, DossierEvent> {

  private static final int REMEMBERED = 100_000;

  private final Codes codes;
  private final Cache<String, Boolean> kept = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public KeepCodes(Codes codes) {
    this.codes = codes;
  }

  @Override
  public void saved(Collection<Remembered<View, DossierEvent>> dossiers) {
    var news = new ArrayList<Code>();
    for (var dossier : dossiers) {
      for (var code : codesOf(dossier)) {
        if (kept.getIfPresent(code.key()) == null) {
          news.add(code);
        }
      }
    }
    if (!news.isEmpty()) {
      codes.keep(news);
      news.forEach(it -> kept.put(it.key(), true));
    }
  }

  private static Collection<Code> codesOf(Remembered<View, DossierEvent> dossier) {
    var found = new ArrayList<Code>();
    var submission = dossier.state().intake().submission();
    if (submission != null) {
      found.add(new Code(Lookup.secret(submission.lookupHash()), dossier.dossierId()));
    }
    var code = Reading.code(dossier.state());
    if (code != null) {
      found.add(new Code(Lookup.known(code), dossier.dossierId()));
    }
    return found;
  }
}
