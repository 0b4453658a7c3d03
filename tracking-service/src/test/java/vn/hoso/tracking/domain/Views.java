package vn.hoso.tracking.domain;

import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;
import vn.hoso.tracking.Facts;

/** Views of dossiers to which this or that has happened. */
final class Views {

  static final Sealed BOX = new Sealed("box");

  private Views() {}

  static View after(DossierEvent... facts) {
    var view = View.UNSEEN;
    for (var fact : facts) {
      view = view.hear(fact);
    }
    return view;
  }

  static Situation situation(DossierEvent... facts) {
    return Reading.situation(after(facts));
  }

  static SupplementRequested asked() {
    return new SupplementRequested(Facts.minute(60), 1, "canbo1", BOX, Facts.DUE);
  }
}
