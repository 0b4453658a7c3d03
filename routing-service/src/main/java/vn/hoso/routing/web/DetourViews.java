package vn.hoso.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.routing.domain.Correction;
import vn.hoso.routing.domain.Routing;
import vn.hoso.routing.web.DossierView.ConsultationView;
import vn.hoso.routing.web.DossierView.CorrectionView;
import vn.hoso.routing.web.DossierView.ObligationView;
import vn.hoso.routing.web.DossierView.SupplementView;

/** Draws what a dossier waits for beside its steps, and an error in its result. */
@Component
class DetourViews {

  private final SealedWords words;

  DetourViews(SealedWords words) {
    this.words = words;
  }

  @Nullable SupplementView supplement(String id, Routing own) {
    return own instanceof Routing.AwaitingSupplement(_, _, var asked)
        ? new SupplementView(
            asked.at(), asked.until(), words.open(id, asked.what()), asked.expired())
        : null;
  }

  @Nullable ObligationView obligation(String id, Routing own) {
    return own instanceof Routing.AwaitingPayment(_, _, var owed)
        ? new ObligationView(
            owed.raisedAt(), owed.amount(), owed.isFee(), words.open(id, owed.what()))
        : null;
  }

  @Nullable ConsultationView consultation(String id, Routing own) {
    return own instanceof Routing.Consulting(_, _, var it)
        ? new ConsultationView(
            it.at(),
            it.of(),
            it.kind(),
            it.until(),
            it.counts(),
            it.silenceConsents(),
            it.silent(),
            words.open(id, it.question()))
        : null;
  }

  @Nullable CorrectionView correction(String id, @Nullable Correction it) {
    return it == null
        ? null
        : new CorrectionView(
            it.number(),
            it.at(),
            it.dueAt(),
            it.overdue(),
            it.closedAt(),
            words.open(id, it.error()));
  }
}
