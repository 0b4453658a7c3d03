package vn.hoso.intake.petition.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.contract.PetitionEvent.Destination;
import vn.hoso.intake.petition.Outcome;
import vn.hoso.intake.petition.PetitionDesk;
import vn.hoso.platform.security.Staff;

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
    PUBLISH("publication");

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
   */
  record Details(
      @Nullable String text, @Nullable Destination destination, @Nullable Boolean publish) {}

  private final PetitionDoor door;
  private final PetitionDesk desk;

  PetitionActions(PetitionDoor door, PetitionDesk desk) {
    this.door = door;
    this.desk = desk;
  }

  Outcome act(String id, long version, Staff staff, Action action, Details it) {
    door.open(id, staff);
    var by = staff.user();
    return switch (action) {
      case ACCEPT -> desk.accept(id, version, by);
      case REFUSE -> desk.refuse(id, version, by, text(it));
      case SEND_ELSEWHERE -> desk.sendElsewhere(id, version, by, destination(it), text(it));
      case TAKE_BACK -> desk.takeBack(id, version, by);
      case ASK_FOR_MORE -> desk.askForMore(id, version, by, text(it));
      case SUPPLEMENT -> desk.supplement(id, version, by, text(it));
      case TAKE_UP -> desk.takeUp(id, version, by);
      case ANSWER -> desk.answer(id, version, by, text(it), !Boolean.FALSE.equals(it.publish()));
      case PUBLISH -> desk.publish(id, version, by, text(it));
    };
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
