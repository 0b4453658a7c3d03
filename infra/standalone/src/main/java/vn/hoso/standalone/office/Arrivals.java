package vn.hoso.standalone.office;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
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
  private final AtHome home;
  private final Pace pace;
  private long arrived;

  Arrivals(
      StaffDoor counter, CitizenDoor citizens, RandomGenerator random, AtHome home, Pace pace) {
    this.counter = counter;
    this.citizens = citizens;
    this.errands = new Errands(citizens, random);
    this.people = new People(random);
    this.home = home;
    this.pace = pace;
  }

  @Override
  public boolean turn() {
    if (!pace.isTime("arrival " + arrived, SOONEST, LATEST)) {
      return false;
    }
    arrived++;
    return arrive();
  }

  /** One more, now. */
  boolean arrive() {
    var errand = errands.next();
    var citizen = people.somebody();
    if (errand.isOnline()) {
      home.remember(citizens.handIn(errand, citizen).text("lookupCode"));
    } else {
      Answers.fine(
          "intake hand in", counter.create("/api/intake/dossiers", paper(errand, citizen)));
    }
    return true;
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
