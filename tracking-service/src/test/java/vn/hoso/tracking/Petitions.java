package vn.hoso.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.hoso.contract.PetitionEvent;
import vn.hoso.contract.PetitionEvent.Clocks;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.contract.PetitionEvent.Kind;
import vn.hoso.contract.PetitionEvent.MoreRequested;
import vn.hoso.contract.PetitionEvent.PetitionAccepted;
import vn.hoso.contract.PetitionEvent.PetitionAnswered;
import vn.hoso.contract.PetitionEvent.PetitionRated;
import vn.hoso.contract.PetitionEvent.PetitionReceived;
import vn.hoso.contract.PetitionEvent.PetitionRefused;
import vn.hoso.contract.PetitionEvent.PetitionRepeated;
import vn.hoso.contract.PetitionEvent.PetitionSentElsewhere;
import vn.hoso.contract.PetitionEvent.PetitionSupplemented;
import vn.hoso.contract.PetitionEvent.PetitionTransferred;
import vn.hoso.contract.PetitionEvent.Way;
import vn.hoso.contract.Sealed;

/** Facts of petitions as the tests of tracking tell them. */
public final class Petitions {

  private static final Sealed WORDS = new Sealed("words");

  private Petitions() {}

  public static Instant day(int days) {
    return Facts.NINE.plus(Duration.ofDays(days));
  }

  /** Fifteen days of a calendar without holidays. */
  public static Clocks clocks(int since) {
    return new Clocks(day(since), day(since + 2), day(since + 5), day(since + 15));
  }

  public static PetitionEvent received(Kind kind, Way way, int since) {
    return new PetitionReceived(
        day(since),
        kind,
        way,
        Facts.AGENCY,
        null,
        "hash",
        WORDS,
        WORDS,
        null,
        null,
        clocks(since),
        null,
        null);
  }

  public static PetitionEvent answered(int on) {
    return new PetitionAnswered(day(on), "canbo1", WORDS, null, null);
  }

  public static PetitionEvent rated(int on, boolean liked) {
    return new PetitionRated(day(on), liked);
  }

  private static <T> T any(Random chance, List<T> these) {
    return these.get(chance.nextInt(these.size()));
  }

  /** A course that a petition may take, told up to some moment of it. */
  public static List<PetitionEvent> some(Random chance) {
    int since = chance.nextInt(20);
    int on = since + chance.nextInt(30);
    var facts = new ArrayList<PetitionEvent>();
    var kind = any(chance, List.of(Kind.values()).subList(0, 2));
    facts.add(received(kind, any(chance, List.of(Way.values())), since));
    if (chance.nextBoolean()) {
      facts.add(new MoreRequested(day(since + 1), "tiepnhan", WORDS));
      facts.add(new PetitionSupplemented(day(on), null, WORDS, clocks(on), null));
    }
    switch (chance.nextInt(5)) {
      case 0 -> facts.add(new PetitionRefused(day(on), "tiepnhan", WORDS));
      case 1 -> facts.add(new PetitionRepeated(day(on), "tiepnhan", "earlier", WORDS));
      case 2 -> {
        facts.add(
            new PetitionSentElsewhere(day(on), "tiepnhan", Destination.OTHER_AUTHORITY, WORDS));
        facts.add(new PetitionTransferred(day(on + 3), "tiepnhan", clocks(on + 3)));
      }
      default -> {
        facts.add(new PetitionAccepted(day(on), "tiepnhan"));
        facts.add(answered(on + chance.nextInt(20)));
        facts.add(rated(on + 21, chance.nextBoolean()));
      }
    }
    return List.copyOf(facts.subList(0, 1 + chance.nextInt(facts.size())));
  }
}
