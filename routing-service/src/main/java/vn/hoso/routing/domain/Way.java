package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.Promise;
import vn.hoso.contract.RoutingEvent.CalendarChanged;
import vn.hoso.contract.RoutingEvent.DossierRescheduled;
import vn.hoso.contract.RoutingEvent.DossierTransferred;
import vn.hoso.contract.RoutingEvent.FinancialObligationSettled;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.ProcessingResumed;
import vn.hoso.contract.Standstill;
import vn.hoso.contract.Standstill.Why;
import vn.hoso.contract.Step;

/**
 * The way a dossier goes and what happened on it so far.
 *
 * @param renewed promises that replaced the one on the receipt, oldest first; all are kept
 * @param supplementAsked asked for once already, and by law no second time: NĐ 118/2025 art. 11(2c)
 * @param deeds what happened, oldest first
 * @param rules name of the rule set it was accepted under; null in facts older than rule sets
 * @param course what came in between; null in documents older than it
 * @param acceptedUnder id and version of the calendar of its acceptance; null in older facts
 */
public record Way(
    String agency,
    List<Step> steps,
    DossierClock clock,
    List<Promise> renewed,
    boolean supplementAsked,
    @Nullable Instant withdrawalDeclinedAt,
    List<Deed> deeds,
    @Nullable String rules,
    @Nullable Course course,
    @Nullable String acceptedUnder) {

  public Way {
    steps = List.copyOf(steps);
    renewed = List.copyOf(renewed);
    deeds = List.copyOf(deeds);
  }

  static Way begun(DossierTransferred it) {
    var clock = DossierClock.started(it.at(), it.dueAt());
    return new Way(
        it.agency(),
        it.steps(),
        clock,
        List.of(),
        false,
        null,
        List.of(),
        it.rules(),
        Course.STRAIGHT,
        it.calendar());
  }

  /** The step of that number. */
  public Step step(int number) {
    return steps.get(number - 1);
  }

  /** Who does the step of that number. */
  public StepRole role(int number) {
    return StepRole.of(step(number).role()).orElse(StepRole.OFFICER);
  }

  /** The fee was asked for before processing, and paid or proved then. */
  boolean feeCameFirst() {
    return deeds.stream()
        .anyMatch(it -> it.kind() == Deed.Kind.OBLIGATION_RAISED && it.by() == null);
  }

  boolean isLast(int number) {
    return number == steps.size();
  }

  /** Which step follows which. */
  Path path() {
    return new Path(steps);
  }

  /** Codes of the agencies that have had a step so far, or papers on the road to them. */
  public Set<String> agenciesSoFar() {
    var numbers = deeds.stream().map(Deed::step).collect(Collectors.toSet());
    return steps.stream()
        .filter(it -> numbers.contains(it.number()))
        .map(Step::agency)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The newest promise of our own; null while that of the receipt stands. */
  public @Nullable Promise renewal() {
    return renewed.isEmpty() ? null : renewed.getLast();
  }

  /**
   * The calendars it was accepted under, or those that a leader has adopted since: nothing else
   * moves what is counted for it (ADR 0024).
   */
  public Calendars calendars(Calendars inForce) {
    var renewal = renewal();
    return inForce.kept(renewal == null ? acceptedUnder : renewal.calendar());
  }

  /** What came in between so far. */
  public Course courseSoFar() {
    return course == null ? Course.STRAIGHT : course;
  }

  Way noting(Deed deed) {
    return with(clock, renewed, supplementAsked, withdrawalDeclinedAt, plus(deeds, deed));
  }

  Way with(DossierClock other) {
    return with(other, renewed, supplementAsked, withdrawalDeclinedAt, deeds);
  }

  Way askedForSupplement() {
    return with(clock, renewed, true, withdrawalDeclinedAt, deeds);
  }

  Way declining(Instant at) {
    return with(clock, renewed, supplementAsked, at, deeds);
  }

  Way promising(ProcessingResumed it) {
    var stood = with(courseSoFar().after(it.stood()));
    var promise = it.promise();
    return promise == null ? stood : stood.promising(clock.restarted(it, promise.dueAt()), promise);
  }

  /** The clock stood since it was raised: DOMAIN §3.4. */
  Way settled(Obligation owed, FinancialObligationSettled it) {
    var stood = with(courseSoFar().after(new Standstill(Why.PAYMENT, owed.raisedAt(), it.at())));
    var promise = it.promise();
    return promise == null ? stood : stood.promising(clock.resumed(it, promise.dueAt()), promise);
  }

  Way rescheduled(DossierRescheduled it) {
    return promising(clock.rescheduled(it), it.promise());
  }

  Way recounted(CalendarChanged it) {
    return promising(clock.recounted(it), it.promise());
  }

  Way sending(Slip slip) {
    return with(courseSoFar().sending(slip));
  }

  Way received(PapersReceived it) {
    return with(courseSoFar().received(it));
  }

  Way beside(@Nullable List<Task> others) {
    return with(courseSoFar().beside(others));
  }

  Way correcting(UnaryOperator<@Nullable Correction> change) {
    var now = courseSoFar();
    return with(now.with(change.apply(now.correction())));
  }

  private Way promising(DossierClock anew, Promise promise) {
    return with(anew, plus(renewed, promise), supplementAsked, withdrawalDeclinedAt, deeds);
  }

  private Way with(Course other) {
    return new Way(
        agency,
        steps,
        clock,
        renewed,
        supplementAsked,
        withdrawalDeclinedAt,
        deeds,
        rules,
        other,
        acceptedUnder);
  }

  private Way with(
      DossierClock time,
      List<Promise> promises,
      boolean asked,
      @Nullable Instant declinedAt,
      List<Deed> done) {
    return new Way(
        agency, steps, time, promises, asked, declinedAt, done, rules, course, acceptedUnder);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
