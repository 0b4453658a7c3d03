package vn.hoso.intake.petition.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.forms.StaffNames;
import vn.hoso.intake.papers.Upload;
import vn.hoso.intake.petition.Outcome;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.intake.petition.domain.Rejection;
import vn.hoso.platform.security.Role;
import vn.hoso.platform.security.Staff;
import vn.hoso.platform.web.Problem;

/** What page and JSON of the staff share: the door, the words, then the desk. */
@Component
final class PetitionActions {

  /** What an officer may do; its word stands in addresses. */
  enum Action {
    ACCEPT("accept"),
    REFUSE("refusal"),
    SEND_ELSEWHERE("sending-elsewhere"),
    TAKE_BACK("return"),
    ASK_FOR_MORE("request"),
    SUPPLEMENT("words"),
    TAKE_UP("handling"),
    ANSWER("answer"),
    PUBLISH("publication"),
    REPEAT("repetition"),
    ASSIGN("assignment");

    private final String word;

    Action(String word) {
      this.word = word;
    }

    static @Nullable Action of(String word) {
      for (var action : values()) {
        if (action.word.equals(word)) {
          return action;
        }
      }
      return null;
    }
  }

  /**
   * What goes with it.
   *
   * @param text of a refusal, a request, an answer and whatever else is written
   * @param destination of what is sent elsewhere
   * @param publish of an answer: whether it is to be made public; it is, unless somebody says no
   * @param earlier id of the petition that is repeated
   * @param users of an assignment: user names between commas or blanks
   */
  record Details(
      @Nullable String text,
      @Nullable Destination destination,
      @Nullable Boolean publish,
      @Nullable String earlier,
      @Nullable String users) {

    static final Details NOTHING = new Details(null, null, null, null, null);
  }

  private static final Pattern USER = Pattern.compile("[\\p{Alnum}._@-]{1,60}");
  private static final int MOST_USERS = 10;

  private final PetitionDoor door;
  private final PetitionDesk desk;
  private final StaffNames names;

  PetitionActions(PetitionDoor door, PetitionDesk desk, StaffNames names) {
    this.door = door;
    this.desk = desk;
    this.names = names;
  }

  /** Why nothing was done, in words for staff: they know each other by name. */
  Problem refused(Outcome outcome) {
    var problem = PetitionRefusals.of(outcome);
    return outcome instanceof Outcome.Refused(Rejection.AlreadyTakenUp(var by))
        ? problem.saying("by", names.of(by))
        : problem;
  }

  /** Files go with an answer, and with what an officer adds for the citizen. */
  Outcome act(String id, long version, Staff staff, Action action, Details it, List<Upload> files) {
    door.open(id, staff);
    var by = staff.user();
    return switch (action) {
      case ACCEPT -> desk.accept(id, version, by);
      case REFUSE -> desk.refuse(id, version, by, text(it));
      case SEND_ELSEWHERE -> desk.sendElsewhere(id, version, by, destination(it), text(it));
      case TAKE_BACK -> desk.takeBack(id, version, by);
      case ASK_FOR_MORE -> desk.askForMore(id, version, by, text(it));
      case SUPPLEMENT -> desk.supplement(id, version, by, text(it), files);
      case TAKE_UP -> desk.takeUp(id, version, by);
      case ANSWER ->
          desk.answer(id, version, by, text(it), !Boolean.FALSE.equals(it.publish()), files);
      case PUBLISH -> desk.publish(id, version, by, text(it));
      case REPEAT -> repeat(id, version, staff, it);
      case ASSIGN -> {
        staff.requireRole(Role.LEADER);
        yield desk.assign(id, version, by, users(it));
      }
    };
  }

  /** Nobody learns by this of a petition that they may not see. */
  private Outcome repeat(String id, long version, Staff staff, Details it) {
    var earlier = it.earlier();
    if (earlier == null || earlier.isBlank()) {
      throw PetitionRefusals.invalid().wrong("/earlier", "required").exception();
    }
    return door.sees(earlier, staff)
        ? desk.repeat(id, version, staff.user(), earlier, text(it))
        : new Outcome.Refused(new Rejection.RepeatsNothing());
  }

  private static List<String> users(Details it) {
    var typed = it.users() == null ? "" : it.users();
    var users = Stream.of(typed.split("[\\s,;]+")).filter(user -> !user.isEmpty()).toList();
    if (users.size() > MOST_USERS || !users.stream().allMatch(USER.asMatchPredicate())) {
      throw PetitionRefusals.of(List.of(Mistake.in("users", "petition-users-form"))).exception();
    }
    return users.stream().distinct().sorted().toList();
  }

  private static String text(Details it) {
    return PetitionRefusals.words("text", it.text());
  }

  private static Destination destination(Details it) {
    var destination = it.destination();
    if (destination == null) {
      throw PetitionRefusals.invalid().wrong("/destination", "required").exception();
    }
    return destination;
  }
}
