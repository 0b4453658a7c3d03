package vn.hoso.intake.petition.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.hoso.intake.application.Mistake;
import vn.hoso.intake.petition.Outcome;
import vn.hoso.intake.petition.domain.Rejection;
import vn.hoso.platform.web.Problem;
import vn.hoso.platform.web.Version;

/** Puts what is refused inside into the one shape of the outside. */
final class PetitionRefusals {

  private static final int LONGEST = 5000;

  private PetitionRefusals() {}

  static Problem of(Rejection why) {
    return switch (why) {
      case Rejection.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "petition-unknown");
      case Rejection.ReceivedBefore _ -> conflict("petition-received-before");
      case Rejection.NotAccepted _ -> conflict("petition-not-accepted");
      case Rejection.AlreadyAccepted _ -> conflict("petition-already-accepted");
      case Rejection.AwaitingMore _ -> conflict("petition-more-awaited");
      case Rejection.NothingAskedFor _ -> conflict("petition-nothing-asked");
      case Rejection.AlreadyTakenUp(var by) -> conflict("petition-already-taken-up").with("by", by);
      case Rejection.AlreadyRefused _ -> conflict("petition-already-refused");
      case Rejection.AlreadySentElsewhere(var destination) ->
          conflict("petition-sent-elsewhere").with("destination", destination.name());
      case Rejection.NotSentElsewhere _ -> conflict("petition-not-sent-elsewhere");
      case Rejection.NotAnswered _ -> conflict("petition-not-answered");
      case Rejection.AlreadyAnswered _ -> conflict("petition-already-answered");
      case Rejection.NotForPublication _ -> conflict("petition-not-for-publication");
      case Rejection.AlreadyPublished _ -> conflict("petition-already-published");
      case Rejection.AlreadyRated _ -> conflict("petition-already-rated");
      case Rejection.AlreadyRepeated _ -> conflict("petition-already-repeated");
      case Rejection.RepeatsNothing _ -> conflict("petition-repeats-nothing");
      case Rejection.OpenToAll _ -> conflict("petition-open-to-all");
      case Rejection.AlreadyAssigned _ -> conflict("petition-already-assigned");
    };
  }

  /** Why nothing was done; a done thing has no problem. */
  static Problem of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var why) -> of(why);
      case Outcome.Stale(var current) -> Version.stale(current);
      case Outcome.Unfit(var mistakes) -> of(mistakes);
      case Outcome.Done _ -> throw new IllegalStateException("a done thing is no problem");
    };
  }

  static Problem of(List<Mistake> mistakes) {
    var problem = invalid();
    for (var it : mistakes) {
      problem =
          problem.wrong(new Problem.Wrong("/" + it.field(), it.code(), it.facts(), it.code()));
    }
    return problem;
  }

  /** Words that have to be there; ends the request with 422, naming the field. */
  static String words(String field, @Nullable String typed) {
    var words = typed == null ? "" : typed.strip();
    if (words.isEmpty()) {
      throw invalid().wrong("/" + field, "required").exception();
    }
    if (words.length() > LONGEST) {
      throw of(List.of(new Mistake(field, "petition-words-too-long", Map.of("most", LONGEST))))
          .exception();
    }
    return words;
  }

  static Problem invalid() {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request");
  }

  private static Problem conflict(String code) {
    return Problem.of(HttpStatus.CONFLICT, code);
  }
}
