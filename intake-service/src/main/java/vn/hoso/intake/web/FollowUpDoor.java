package vn.hoso.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.IntakeEvent.DossierRated.Score;
import vn.hoso.contract.Sealed;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.Promises;
import vn.hoso.intake.application.RateDossiers;
import vn.hoso.intake.application.Ruled;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Rejection;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.vault.Vault;

/** Lets leaders at the low ratings of their own agencies, and nobody else. */
@Component
final class FollowUpDoor {

  /**
   * A low rating and what was answered.
   *
   * @param minutesLeft working minutes until the answer is due; null once it is closed
   */
  record FollowUpView(
      String id,
      long version,
      @Nullable String code,
      String procedure,
      String owner,
      Instant openedAt,
      Instant until,
      @Nullable Long minutesLeft,
      List<Score> scores,
      @Nullable String comment,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy,
      @Nullable String answer,
      @Nullable Instant closedAt) {}

  private static final int MOST = 200;

  private final DossierIndex index;
  private final Desk desk;
  private final RateDossiers ratings;
  private final Promises promises;
  private final Vault vault;
  private final Clock clock;

  FollowUpDoor(
      DossierIndex index,
      Desk desk,
      RateDossiers ratings,
      Promises promises,
      Vault vault,
      Clock clock) {
    this.index = index;
    this.desk = desk;
    this.ratings = ratings;
    this.promises = promises;
    this.vault = vault;
    this.clock = clock;
  }

  /** What is open, what is due first on top. */
  List<FollowUpView> open(Staff staff) {
    staff.requireRole(Role.LEADER);
    return index.followUps(staff.mayActForAll() ? null : staff.reach(), MOST).stream()
        .map(it -> view(it.id(), it.version(), it.dossier()))
        .toList();
  }

  FollowUpView find(String id, Staff staff) {
    var found = desk.find(id);
    var feedback = found.state().own().feedback();
    if (feedback == null || feedback.followUp() == null) {
      staff.requireRole(Role.LEADER);
      throw Refusals.of(new Rejection.NoFollowUp()).exception();
    }
    staff.requireRole(Role.LEADER).requireAgency(feedback.followUp().owner());
    return view(id, found.version(), found.state());
  }

  Ruled answer(String id, long version, Staff staff, @Nullable String answer) {
    find(id, staff);
    return ratings.answer(id, version, staff.user(), CounterActions.text("/answer", answer));
  }

  Ruled close(String id, long version, Staff staff) {
    find(id, staff);
    return ratings.close(id, version, staff.user());
  }

  private FollowUpView view(String id, long version, Dossier dossier) {
    var feedback = dossier.own().feedback();
    var submission = dossier.own().submission();
    if (feedback == null || feedback.followUp() == null || submission == null) {
      throw new IllegalStateException("indexed without a follow-up: " + id);
    }
    var it = feedback.followUp();
    var acceptance = dossier.acceptance();
    return new FollowUpView(
        id,
        version,
        acceptance == null ? null : acceptance.code(),
        submission.procedure().name(),
        it.owner(),
        it.openedAt(),
        it.until(),
        it.closedAt() == null
            ? promises.minutesLeft(it.owner(), clock.instant(), it.until())
            : null,
        feedback.scores(),
        clear(id, feedback.comment()),
        it.answeredAt(),
        it.answeredBy(),
        clear(id, it.answer()),
        it.closedAt());
  }

  private @Nullable String clear(String id, @Nullable Sealed box) {
    return box == null ? null : vault.open(id, box).orElse(null);
  }
}
