package vn.hoso.intake.petition;

import vn.hoso.intake.petition.domain.Petition;
import vn.hoso.intake.petition.domain.Stage;

/** Where a petition lies: what has to be done next. */
public enum PetitionTray {
  /** Somebody has to decide whether it is ours. */
  NEW,
  /** Somebody has to answer. */
  HANDLING,
  /** The citizen has to say more. */
  WAITING,
  /** The answer has to be made public. */
  PUBLISHING,
  /** Nobody has to do anything. */
  DONE;

  public static PetitionTray of(Petition petition) {
    return switch (petition.stage()) {
      case Stage.Unseen _, Stage.Received _ -> NEW;
      case Stage.Accepted _, Stage.InHandling _ -> HANDLING;
      case Stage.MoreNeeded _ -> WAITING;
      case Stage.Answered(var reply) -> reply.publishBy() == null ? DONE : PUBLISHING;
      case Stage.Refused _, Stage.SentElsewhere _, Stage.Published _, Stage.Repeated _ -> DONE;
    };
  }
}
