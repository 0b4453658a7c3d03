package vn.hoso.intake.petition.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Clocks;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.Marks;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.contract.Sealed;

/** Petitions and what is done with them, for tests. */
final class Course {

  static final Instant SENT = Instant.parse("2026-11-23T01:05:00Z");
  static final Sealed WORDS = new Sealed("d29yZHM=");

  /** Two, five and fifteen days of this little calendar are as many days. */
  static final Clocks CLOCKS = clocks(SENT);

  private Course() {}

  static Clocks clocks(Instant since) {
    return new Clocks(since, days(since, 2), days(since, 5), days(since, 15));
  }

  static Instant days(Instant since, int days) {
    return since.plusSeconds(86_400L * days);
  }

  static final Marks MARKS = new Marks(List.of("phone", "mail"), "words");

  static PetitionCommand receive() {
    return receive(Kind.CONDUCT, "H26.12", SENT, "hash", MARKS);
  }

  static PetitionCommand receive(
      Kind kind, String agency, Instant at, String code, @Nullable Marks marks) {
    var arrival = new Arrival(at, kind, Way.PORTAL, agency, null, code, WORDS, null, null, marks);
    return new PetitionCommand.Receive(arrival, WORDS, clocks(at), List.of("file"));
  }

  /** One that came a day before, still open. */
  static Petition before() {
    return after(receive(Kind.CONDUCT, "H26.12", days(SENT, -1), "earlier", MARKS));
  }

  static PetitionCommand repeat(Instant at) {
    return new PetitionCommand.Repeat(at, "tiepnhan", "id", before(), WORDS);
  }

  static PetitionCommand assign(String... users) {
    return new PetitionCommand.Assign(SENT, "lanhdao", List.of(users));
  }

  static PetitionCommand accept() {
    return new PetitionCommand.Accept(SENT, "tiepnhan");
  }

  static PetitionCommand refuse(Instant at) {
    return new PetitionCommand.Refuse(at, "tiepnhan", WORDS);
  }

  static PetitionCommand sendElsewhere(Instant at) {
    return new PetitionCommand.SendElsewhere(at, "tiepnhan", Destination.DENUNCIATION, WORDS);
  }

  static PetitionCommand takeBack(Instant at) {
    return new PetitionCommand.TakeBack(at, "tiepnhan", clocks(at));
  }

  static PetitionCommand ask(Instant at) {
    return new PetitionCommand.AskForMore(at, "tiepnhan", WORDS);
  }

  static PetitionCommand supplement(Instant at) {
    return new PetitionCommand.Supplement(at, null, WORDS, clocks(at), List.of("more"));
  }

  static PetitionCommand takeUp() {
    return new PetitionCommand.TakeUp(SENT, "canbo1");
  }

  static PetitionCommand answer(Instant at, @Nullable Instant publishBy) {
    return new PetitionCommand.Answer(at, "canbo1", WORDS, publishBy, null);
  }

  static PetitionCommand publish(Instant at) {
    return new PetitionCommand.Publish(at, "lanhdao", WORDS);
  }

  static PetitionCommand rate(boolean liked) {
    return new PetitionCommand.Rate(SENT, liked);
  }

  /** One of each kind of command. */
  static List<PetitionCommand> commands() {
    return List.of(
        receive(),
        accept(),
        refuse(SENT),
        sendElsewhere(SENT),
        takeBack(SENT),
        ask(SENT),
        supplement(SENT),
        takeUp(),
        answer(SENT, days(SENT, 2)),
        publish(SENT),
        rate(true),
        repeat(SENT),
        assign("canbo1"));
  }

  /** The state after commands that are all accepted. */
  static Petition after(PetitionCommand... commands) {
    var now = Petition.UNSEEN;
    for (var command : commands) {
      now = Evolution.evolve(now, fact(now, command));
    }
    return now;
  }

  static PetitionEvent fact(Petition now, PetitionCommand command) {
    return switch (Handling.decide(now, command)) {
      case Decision.Accepted(var fact) -> fact;
      case Decision.Rejected(var why) -> throw new AssertionError(command + " is refused: " + why);
    };
  }
}
