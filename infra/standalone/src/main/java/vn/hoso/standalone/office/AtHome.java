package vn.hoso.standalone.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Citizens who handed in online: they look up how things stand, and hand in what they are asked
 * for.
 */
final class AtHome implements Player {

  private static final int MOST = 200;
  private static final int SUPPLEMENT_REQUESTED = 5;
  private static final Set<Integer> OVER = Set.of(3, 8, 10);
  private static final Duration CURIOUS = Duration.ofMinutes(1);
  private static final Duration PATIENT = Duration.ofSeconds(200);

  private final CitizenDoor door;
  private final Pace pace;
  private final Set<String> codes = new LinkedHashSet<>();

  AtHome(CitizenDoor door, Pace pace) {
    this.door = door;
    this.pace = pace;
  }

  /** Somebody has a code now. */
  void remember(String code) {
    if (codes.size() < MOST) {
      codes.add(code);
    }
  }

  @Override
  public boolean turn() {
    boolean did = false;
    for (var code : new ArrayList<>(codes)) {
      did |= pace.isTime("look up " + code, CURIOUS, PATIENT) && lookUp(code);
    }
    return did;
  }

  private boolean lookUp(String code) {
    var answer = Answers.fine("lookup", door.lookup(code));
    int status = answer.json().path("status").asInt();
    if (OVER.contains(status)) {
      codes.remove(code);
    }
    return status == SUPPLEMENT_REQUESTED && door.handInSupplement(code);
  }
}
