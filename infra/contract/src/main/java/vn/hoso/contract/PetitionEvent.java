package vn.hoso.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the life of one petition (phản ánh, kiến nghị; NĐ 20/2008), which only intake-service
 * may state, on a topic of their own. What is a dossier id elsewhere is the petition's id here.
 */
public sealed interface PetitionEvent extends DossierEvent {

  /** The two classes that the 766 formula sheet counts apart (5.1). */
  enum Kind {
    /** About a regulation, a policy or a procedure. */
    REGULATION,
    /** About the conduct of officials. */
    CONDUCT
  }

  /** By which way it came. */
  enum Way {
    PORTAL,
    HOTLINE,
    ZALO,
    EMAIL
  }

  /** Where what is no petition of ours belongs. */
  enum Destination {
    /** Khiếu nại: Luật Khiếu nại 2011. */
    COMPLAINT,
    /** Tố cáo: Luật Tố cáo 2018. */
    DENUNCIATION,
    /** A petition that another authority handles. */
    OTHER_AUTHORITY
  }

  /**
   * Until when it is dealt with, in working days of the agency: 766 formula sheet, 5.2.
   *
   * @param since what is counted from: the citizen's sending, or the latest transfer to us
   * @param refuseBy refused or sent where it belongs, 2 days
   * @param askBy asked for more the first time, 5 days
   * @param handleBy answered, 15 days
   */
  record Clocks(Instant since, Instant refuseBy, Instant askBy, Instant handleBy) {}

  /**
   * By what a repeated petition is recognised without opening anything: keyed hashes.
   *
   * @param senders of phone and e-mail; empty where it is anonymous
   * @param words of the words without case, accents and punctuation
   */
  record Marks(List<String> senders, String words) {
    public Marks {
      senders = List.copyOf(senders);
    }
  }

  /**
   * A petition arrived by any way.
   *
   * @param by user name of the officer who entered it; null where the citizen did
   * @param lookupHash keyed hash of the lookup code
   * @param code sealed: the clear lookup code, the only way back to an anonymous petition
   * @param words sealed: what the citizen writes
   * @param contact a sealed {@link Person} whose phone is empty where only an e-mail address was
   *     left; null where it is anonymous
   * @param dossier official code of the dossier that it speaks of
   * @param marks null where it was received before anybody looked for repeated ones
   * @param files ids of the stored files that came with it; null for none
   */
  @EventName("petition.received.v1")
  record PetitionReceived(
      Instant at,
      Kind kind,
      Way way,
      String agency,
      @Nullable String by,
      String lookupHash,
      Sealed code,
      Sealed words,
      @Nullable Sealed contact,
      @Nullable String dossier,
      Clocks clocks,
      @Nullable Marks marks,
      @Nullable List<String> files)
      implements PetitionEvent {
    public PetitionReceived {
      files = files == null ? null : List.copyOf(files);
    }
  }

  /** An officer took it on; it will be answered. */
  @EventName("petition.accepted.v1")
  record PetitionAccepted(Instant at, String by) implements PetitionEvent {}

  /** It is not taken on, with a sealed reason. */
  @EventName("petition.refused.v1")
  record PetitionRefused(Instant at, String by, Sealed reason) implements PetitionEvent {}

  /**
   * It was sent where it belongs: complaints and denunciations follow laws of their own.
   *
   * @param words sealed: to whom, and what the citizen does next
   */
  @EventName("petition.sent-elsewhere.v1")
  record PetitionSentElsewhere(Instant at, String by, Destination destination, Sealed words)
      implements PetitionEvent {}

  /**
   * Another authority sent it back to us; the clocks start anew.
   *
   * @param by user name of the officer who entered it
   */
  @EventName("petition.transferred.v1")
  record PetitionTransferred(Instant at, String by, Clocks clocks) implements PetitionEvent {}

  /** An officer asked for more before taking it on, in sealed words. */
  @EventName("petition.more-requested.v1")
  record MoreRequested(Instant at, String by, Sealed what) implements PetitionEvent {}

  /**
   * The citizen added what was asked for; the clocks start anew.
   *
   * @param by user name of the officer who entered it; null where the citizen did
   * @param words sealed: what was added
   * @param files ids of the stored files that came with it; null for none
   */
  @EventName("petition.supplemented.v1")
  record PetitionSupplemented(
      Instant at, @Nullable String by, Sealed words, Clocks clocks, @Nullable List<String> files)
      implements PetitionEvent {
    public PetitionSupplemented {
      files = files == null ? null : List.copyOf(files);
    }
  }

  /** An officer works on it from here on. */
  @EventName("petition.taken-up.v1")
  record PetitionTakenUp(Instant at, String by) implements PetitionEvent {}

  /**
   * It was answered to the citizen.
   *
   * @param answer sealed
   * @param publishBy the answer is published by then, 2 working days; null where it is for the
   *     citizen alone
   * @param files ids of the stored files for the citizen; null for none
   */
  @EventName("petition.answered.v1")
  record PetitionAnswered(
      Instant at,
      String by,
      Sealed answer,
      @Nullable Instant publishBy,
      @Nullable List<String> files)
      implements PetitionEvent {
    public PetitionAnswered {
      files = files == null ? null : List.copyOf(files);
    }
  }

  /**
   * Question and answer were made public, in words written for that.
   *
   * @param text sealed: the public words, so that they too can be forgotten
   */
  @EventName("petition.published.v1")
  record PetitionPublished(Instant at, String by, Sealed text) implements PetitionEvent {}

  /**
   * The citizen says whether the answer satisfies: 766 formula sheet, 5.3.
   *
   * @param liked false for a dislike
   */
  @EventName("petition.rated.v1")
  record PetitionRated(Instant at, boolean liked) implements PetitionEvent {}

  /**
   * It says again what an earlier one says, and is closed; the earlier one goes on or was answered.
   *
   * @param earlier id of that petition
   * @param reason sealed: what the citizen reads
   */
  @EventName("petition.repeated.v1")
  record PetitionRepeated(Instant at, String by, String earlier, Sealed reason)
      implements PetitionEvent {}

  /**
   * A leader said who besides leaders may see a petition about the conduct of officials, and handle
   * it.
   *
   * @param to user names, in place of those before; empty for leaders alone
   */
  @EventName("petition.assigned.v1")
  record PetitionAssigned(Instant at, String by, List<String> to) implements PetitionEvent {
    public PetitionAssigned {
      to = List.copyOf(to);
    }
  }
}
