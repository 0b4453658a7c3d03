package vn.hoso.platform.dossier;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import vn.hoso.platform.dossier.Documents.Outgoing;

/** Where saved facts leave the service. */
public interface Outlet {

  /** Hands facts over. Completes when the broker has them all and the documents are cleared. */
  CompletableFuture<Void> publish(Collection<Outgoing> outgoing);
}
