package vn.hoso.routing.domain;

import static vn.hoso.routing.Facts.BOX;
import static vn.hoso.routing.Facts.WARD;
import static vn.hoso.routing.Facts.accepted;
import static vn.hoso.routing.Facts.at;
import static vn.hoso.routing.Facts.submitted;
import static vn.hoso.routing.Facts.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Inquiry;
import vn.hoso.contract.IntakeEvent.WithdrawalConfirmed;
import vn.hoso.contract.IntakeEvent.WithdrawalRequested;
import vn.hoso.contract.Outcome;
import vn.hoso.routing.Facts;
import vn.hoso.routing.domain.Command.AdoptCalendar;
import vn.hoso.routing.domain.Command.AnswerConsultation;
import vn.hoso.routing.domain.Command.CallBack;
import vn.hoso.routing.domain.Command.Claim;
import vn.hoso.routing.domain.Command.CloseCorrection;
import vn.hoso.routing.domain.Command.CloseLapsed;
import vn.hoso.routing.domain.Command.Complete;
import vn.hoso.routing.domain.Command.HandOver;
import vn.hoso.routing.domain.Command.OpenConsultation;
import vn.hoso.routing.domain.Command.OpenCorrection;
import vn.hoso.routing.domain.Command.PresentResult;
import vn.hoso.routing.domain.Command.RaiseObligation;
import vn.hoso.routing.domain.Command.Reassign;
import vn.hoso.routing.domain.Command.Recall;
import vn.hoso.routing.domain.Command.ReceivePapers;
import vn.hoso.routing.domain.Command.RefuseResolution;
import vn.hoso.routing.domain.Command.Release;
import vn.hoso.routing.domain.Command.RequestSupplement;
import vn.hoso.routing.domain.Command.RequestSupplementAgain;
import vn.hoso.routing.domain.Command.Reschedule;
import vn.hoso.routing.domain.Command.Return;
import vn.hoso.routing.domain.Command.SendPapers;
import vn.hoso.routing.domain.Command.SettleObligation;

/** People, moments and dossiers in every state. */
final class Samples {

  /** A Wednesday. */
  static final Instant NINE = at("2026-11-25T09:00");

  static final Instant TEN = at("2026-11-25T10:00");

  /** After every promise there is, a Friday. */
  static final LocalDate LATER = LocalDate.parse("2026-12-11");

  static final Actor LAN = officer("canbo1");
  static final Actor MINH = officer("canbo2");
  static final Actor LEADER = new Actor("lanhdao", Set.of(StepRole.LEADER), Set.of(WARD));
  static final Actor RECEIVER = new Actor("tiepnhan", Set.of(StepRole.RECEIVER), Set.of(WARD));
  static final Actor STRANGER = new Actor("khach", Set.of(StepRole.LEADER), Set.of("H99.1"));

  /** Minh as the directory knows him. */
  static final Officer MINH_ENTRY = entry("canbo2", StepRole.OFFICER);

  private Samples() {}

  static Officer entry(String user, StepRole role) {
    return new Officer(user, "Lê Văn Minh", Set.of(role), Set.of(WARD), List.of());
  }

  static Actor officer(String user) {
    return new Actor(user, Set.of(StepRole.OFFICER), Set.of(WARD));
  }

  /** Accepted at nine: three working days, three steps of 10, 6 and 6 hours. */
  static Life anAcceptedDossier() {
    return new Life().hears(NINE, submitted(NINE), accepted(NINE));
  }

  static Life aClaimedDossier() {
    return anAcceptedDossier().does(new Claim(LAN, NINE));
  }

  static Life aDossierAwaitingSupplement() {
    return aClaimedDossier().does(new RequestSupplement(LAN, TEN, BOX));
  }

  /** Lan has completed her step; the leader has not taken theirs. */
  static Life aDossierPassedOn() {
    return aClaimedDossier().does(new Complete(LAN, TEN));
  }

  static Life aDossierAtTheLeader() {
    return aClaimedDossier().does(new Complete(LAN, TEN), new Claim(LEADER, TEN));
  }

  static Life aDossierAtTheLastStep() {
    return aDossierAtTheLeader().does(new Complete(LEADER, TEN), new Claim(MINH, TEN));
  }

  static Life aDossierWithResult() {
    return aDossierAtTheLastStep()
        .does(new PresentResult(MINH, TEN, Outcome.APPROVED, "Quầy 2", null));
  }

  static Life aReturnedDossier() {
    return aDossierWithResult().does(new HandOver(RECEIVER, TEN));
  }

  static Life aWithdrawnDossier() {
    return aClaimedDossier()
        .hears(TEN, new WithdrawalRequested(TEN, null), new WithdrawalConfirmed(TEN, "tiepnhan"));
  }

  static Life aDossierWithWithdrawalPending() {
    return aClaimedDossier().hears(TEN, new WithdrawalRequested(TEN, null));
  }

  static Life aLapsedDossier() {
    var life = aDossierAwaitingSupplement();
    life.ticks(at("2026-12-20T09:00"));
    return life;
  }

  static Life aDossierWithItsSupplement() {
    var monday = at("2026-11-30T10:00");
    return aDossierAwaitingSupplement().hears(monday, supplement(monday));
  }

  static Life aRescheduledDossier() {
    return aClaimedDossier().does(new Reschedule(LEADER, TEN, LATER, BOX));
  }

  static Reschedule reschedulingTo(String day, Instant at) {
    return new Reschedule(LEADER, at, LocalDate.parse(day), BOX);
  }

  static Life aRecalledDossier() {
    return aDossierWithResult().does(new Recall(LEADER, TEN, 2, BOX));
  }

  static Life aRefusedDossier() {
    return aClaimedDossier().does(new RefuseResolution(LEADER, TEN, BOX));
  }

  /** The clock runs on: nobody has said anything else of this step. */
  static Life aConsultingDossier() {
    return aClaimedDossier().does(asking(LAN, null));
  }

  /** The clock stands: verification does not count in this flow. */
  static Life aVerifyingDossier() {
    return new Life()
        .hears(NINE, submitted(NINE, "1.004873", BOX), accepted(NINE))
        .does(new Claim(LAN, NINE), asking(LAN, null));
  }

  static OpenConsultation asking(Actor by, @Nullable LocalDate until) {
    return new OpenConsultation(by, TEN, "UBND xã khác", Inquiry.VERIFICATION, BOX, until);
  }

  static Life aCorrectingDossier() {
    return aReturnedDossier().does(new OpenCorrection(RECEIVER, TEN, BOX));
  }

  static Life aDossierAwaitingPayment() {
    return aClaimedDossier().does(new RaiseObligation(LAN, TEN, BOX, 1_500_000));
  }

  static final String POLICE = "G01.H26.12";
  static final String INSURANCE = "G12.H26.12";
  static final Actor POLICEMAN = new Actor("congan1", Set.of(StepRole.OFFICER), Set.of(POLICE));
  static final Actor POLICE_CHIEF = new Actor("congan2", Set.of(StepRole.LEADER), Set.of(POLICE));
  static final Actor INSURER = new Actor("baohiem1", Set.of(StepRole.LEADER), Set.of(INSURANCE));

  /** Birth, residence and health card at once (DOMAIN §8.3 J), twenty working days. */
  static Life aSharedDossier(Channel channel) {
    return new Life()
        .hears(NINE, submitted(NINE, "2.000986", channel, BOX), Facts.acceptedFor(20, NINE))
        .does(new Claim(LAN, NINE), new Complete(LAN, NINE));
  }

  /** Three agencies at work: steps 3, 4 (then 5) and 6 (then 7); the lead gathers in step 8. */
  static Life aDossierInLegs() {
    return aSharedDossier(Channel.ONLINE).does(new Claim(LEADER, TEN), new Complete(LEADER, TEN));
  }

  /** On paper: Lan has done the lead's leg, and the papers are on the road to the police. */
  static Life aDossierOnTheRoad() {
    return aSharedDossier(Channel.DIRECT)
        .does(new Claim(LEADER, TEN), new Complete(LEADER, TEN))
        .does(new Claim(LAN, TEN), new SendPapers(LAN, TEN, BOX));
  }

  /** A dossier in every state a command can meet, by name. */
  static Map<String, Life> inEveryState() {
    var lives = new LinkedHashMap<String, Life>();
    lives.put("unseen", new Life());
    lives.put("submitted", new Life().hears(NINE, submitted(NINE)));
    lives.put("unclaimed", anAcceptedDossier());
    lives.put("claimed", aClaimedDossier());
    lives.put("passed on", aDossierPassedOn());
    lives.put("last step", aDossierAtTheLastStep());
    lives.put("awaiting supplement", aDossierAwaitingSupplement());
    lives.put("supplement expired", aLapsedDossier());
    lives.put("withdrawal pending", aDossierWithWithdrawalPending());
    lives.put("result ready", aDossierWithResult());
    lives.put("returned", aReturnedDossier());
    lives.put("withdrawn", aWithdrawnDossier());
    lives.put("supplement complete", aDossierWithItsSupplement());
    lives.put("rescheduled", aRescheduledDossier());
    lives.put("recalled", aRecalledDossier());
    lives.put("refused", aRefusedDossier());
    lives.put("consulting", aConsultingDossier());
    lives.put("correcting", aCorrectingDossier());
    lives.put("awaiting payment", aDossierAwaitingPayment());
    lives.put("in legs", aDossierInLegs());
    lives.put("papers on the way", aDossierOnTheRoad());
    return lives;
  }

  /** Every command there is, for an actor. */
  static List<Function<Actor, Command>> everyCommand() {
    return List.of(
        it -> new Claim(it, TEN),
        it -> new Release(it, TEN),
        it -> new Complete(it, TEN),
        it -> new Return(it, TEN, 1, BOX),
        it -> new RequestSupplement(it, TEN, BOX),
        it -> new PresentResult(it, TEN, Outcome.APPROVED, "Quầy 2", null),
        it -> new HandOver(it, TEN),
        it -> new CloseLapsed(it, TEN),
        it -> new Reschedule(it, TEN, LATER, BOX),
        it -> new RequestSupplementAgain(it, TEN, BOX, BOX),
        it -> new RefuseResolution(it, TEN, BOX),
        it -> new Recall(it, TEN, 1, BOX),
        it -> asking(it, null),
        it -> new AnswerConsultation(it, TEN, BOX),
        it -> new OpenCorrection(it, TEN, BOX),
        it -> new CloseCorrection(it, TEN, BOX),
        it -> new AdoptCalendar(it, TEN, BOX),
        it -> new Reassign(it, TEN, MINH_ENTRY),
        it -> new CallBack(it, TEN, BOX),
        it -> new RaiseObligation(it, TEN, BOX, 1_500_000),
        it -> new SettleObligation(it, TEN, BOX),
        it -> new SendPapers(it, TEN, BOX),
        it -> new ReceivePapers(it, TEN, 1));
  }
}
