package vn.hoso.platform.store;

import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.dossier.Edition;
import vn.hoso.platform.engine.Echo;

class DocumentsInMemoryTests implements DocumentsContract {

  private final DocumentsInMemory<Echo.State, RoutingEvent> documents =
      new DocumentsInMemory<>(ECHO);

  @Override
  public Edition<Echo.State, RoutingEvent> documents() {
    return documents;
  }
}
