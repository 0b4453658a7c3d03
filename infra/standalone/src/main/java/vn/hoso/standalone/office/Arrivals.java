package vn.hoso.standalone.office;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.standalone.office.Errands.Errand;
import vn.hoso.standalone.office.People.Citizen;

/** Citizens who come: to the counter, by post, or online from home. */
final class Arrivals implements Player {

  private static final Duration SOONEST = Duration.ofSeconds(8);
  private static final Duration LATEST = Duration.ofSeconds(40);

  private final StaffDoor counter;
  private final CitizenDoor citizens;
  private final Errands errands;
  private final People people;
  private final Pace pace;
  private long arrived;

  Arrivals(
      StaffDoor counter, CitizenDoor citizens, Errands errands, People people, Pace pace) {
    this.counter = counter;
    this.citizens = citizens;
    this.errands = errands;
    this.people = people;
    this.pace = pace;
  }

  @Override
  public boolean turn() {
    if (!pace.isTime("arrival " + arrived, SOONEST, LATEST)) {
      return false;
    }
    arrived++;
    arrive();
    return true;
  }

  /** One more, now. */
  void arrive() {
    var errand = errands.next();
    var citizen = people.somebody();
    if (errand.isOnline()) {
      citizens.handIn(errand, citizen);
    } else {
      Answers.fine("intake hand in", counter.create("/api/intake/dossiers", paper(errand, citizen)));
    }
  }

  private static Map<String, Object> paper(Errand errand, Citizen citizen) {
    var body = new LinkedHashMap<String, Object>();
    body.put("procedure", errand.procedure());
    body.put("channel", errand.channel());
    body.put("receivingAgency", Office.WARD);
    body.put("presented", errand.papers());
    body.put("applicant", citizen);
    return body;
  }
}
