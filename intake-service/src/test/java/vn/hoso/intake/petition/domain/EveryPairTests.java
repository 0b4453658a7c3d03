package vn.hoso.intake.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.contract.PetitionEvent.Kind;

/** What every command comes to in every stage. */
class EveryPairTests {

  /** Command: the stages in which it is done. */
  private static final Map<String, List<String>> DONE =
      Map.ofEntries(
          Map.entry("Receive", List.of("Unseen")),
          Map.entry("Accept", List.of("Received")),
          Map.entry("Refuse", List.of("Received", "MoreNeeded")),
          Map.entry("SendElsewhere", List.of("Received", "MoreNeeded", "Accepted", "InHandling")),
          Map.entry("TakeBack", List.of("SentElsewhere")),
          Map.entry("AskForMore", List.of("Received")),
          Map.entry("Supplement", List.of("MoreNeeded")),
          Map.entry("TakeUp", List.of("Accepted")),
          Map.entry("Answer", List.of("Accepted", "InHandling")),
          Map.entry("Publish", List.of("Answered")),
          Map.entry("Rate", List.of("Answered", "Published")),
          Map.entry("Repeat", List.of("Received", "MoreNeeded", "Accepted", "InHandling")),
          Map.entry(
              "Assign",
              List.of(
                  "Received",
                  "MoreNeeded",
                  "Accepted",
                  "InHandling",
                  "Refused",
                  "SentElsewhere",
                  "Answered",
                  "Published",
                  "Repeated")));

  /** Stage: why a command is usually not done in it. */
  private static final Map<String, String> USUALLY =
      Map.of(
          "Unseen", "Unknown",
          "Received", "NotAccepted",
          "MoreNeeded", "AwaitingMore",
          "Accepted", "AlreadyAccepted",
          "InHandling", "AlreadyAccepted",
          "Refused", "AlreadyRefused",
          "SentElsewhere", "AlreadySentElsewhere",
          "Answered", "AlreadyAnswered",
          "Published", "AlreadyAnswered",
          "Repeated", "AlreadyRepeated");

  /** Command and stage: a reason of their own. */
  private static final Map<String, String> OF_THEIR_OWN =
      Map.ofEntries(
          Map.entry("Supplement in Received", "NothingAskedFor"),
          Map.entry("Supplement in Accepted", "NothingAskedFor"),
          Map.entry("Supplement in InHandling", "NothingAskedFor"),
          Map.entry("TakeUp in InHandling", "AlreadyTakenUp"),
          Map.entry("Publish in Received", "NotAnswered"),
          Map.entry("Publish in MoreNeeded", "NotAnswered"),
          Map.entry("Publish in Accepted", "NotAnswered"),
          Map.entry("Publish in InHandling", "NotAnswered"),
          Map.entry("Publish in Published", "AlreadyPublished"),
          Map.entry("Rate in Received", "NotAnswered"),
          Map.entry("Rate in MoreNeeded", "NotAnswered"),
          Map.entry("Rate in Accepted", "NotAnswered"),
          Map.entry("Rate in InHandling", "NotAnswered"));

  private static final Map<String, Petition> STAGES = stages();

  static Stream<Arguments> pairs() {
    return STAGES.keySet().stream()
        .flatMap(stage -> Course.commands().stream().map(it -> Arguments.of(stage, it)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("pairs")
  void each_command_comes_in_each_stage_to_what_the_tables_say(
      String stage, PetitionCommand command) {
    var petition = STAGES.getOrDefault(stage, Petition.UNSEEN);
    assertThat(answer(Handling.decide(petition, command))).isEqualTo(expected(stage, command));
  }

  @Test
  void the_tables_have_every_stage_and_every_command() {
    assertThat(STAGES.keySet()).containsExactlyInAnyOrderElementsOf(names(Stage.class));
    assertThat(USUALLY.keySet()).containsExactlyInAnyOrderElementsOf(names(Stage.class));
    assertThat(DONE.keySet()).containsExactlyInAnyOrderElementsOf(names(PetitionCommand.class));
    assertThat(Course.commands())
        .extracting(it -> it.getClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(names(PetitionCommand.class));
  }

  @Test
  void an_answer_for_the_citizen_alone_is_not_published_and_a_judgement_is_given_once() {
    var alone = Course.after(Course.receive(), Course.accept(), Course.answer(Course.SENT, null));
    assertThat(answer(Handling.decide(alone, Course.publish(Course.SENT))))
        .isEqualTo("NotForPublication");
    var rated = Evolution.evolve(alone, Course.fact(alone, Course.rate(false)));
    assertThat(answer(Handling.decide(rated, Course.rate(true)))).isEqualTo("AlreadyRated");
  }

  /** Each within its days is on time, and a second later is not: 766 formula sheet, 5.2. */
  @ParameterizedTest(name = "{0} after {1} days")
  @CsvSource({
    "refuse, 2",
    "send elsewhere, 2",
    "close as repeated, 2",
    "ask, 5",
    "answer, 15",
    "publish, 2"
  })
  void what_is_done_after_its_days_is_late(String what, int days) {
    var last = Course.days(Course.SENT, days);
    assertThat(done(what, last).late()).isFalse();
    assertThat(done(what, last.plusSeconds(1)).late()).isTrue();
  }

  @Test
  void only_the_first_request_has_a_clock_and_what_the_citizen_adds_starts_all_anew() {
    var asked = Course.after(Course.receive(), Course.ask(Course.SENT));
    var added = Course.days(Course.SENT, 30);
    var again = Evolution.evolve(asked, Course.fact(asked, Course.supplement(added)));
    assertThat(asked.dueAt()).isNull();
    assertThat(again.clocks()).isEqualTo(Course.clocks(added));
    assertThat(again.words()).hasSize(2);
    var much = Course.ask(Course.days(added, 9));
    assertThat(Evolution.evolve(again, Course.fact(again, much)).late()).isFalse();
    var refused = Course.refuse(Course.days(Course.SENT, 90));
    assertThat(Evolution.evolve(asked, Course.fact(asked, refused)).late())
        .as("no time of ours runs while the citizen has to say more")
        .isFalse();
  }

  @Test
  void what_comes_back_counts_from_the_transfer() {
    var late = Course.after(Course.receive(), Course.sendElsewhere(Course.days(Course.SENT, 3)));
    assertThat(late.late()).isTrue();
    var back = Course.days(Course.SENT, 10);
    var now = Evolution.evolve(late, Course.fact(late, Course.takeBack(back)));
    assertThat(now.late()).isFalse();
    assertThat(now.dueAt()).isEqualTo(Course.days(back, 2));
    assertThat(now.isLateAt(Course.days(back, 15))).isFalse();
    assertThat(now.isLateAt(Course.days(back, 16))).isTrue();
  }

  @Test
  void officers_are_assigned_to_what_is_about_conduct_alone_and_not_the_same_ones_again() {
    var conduct = Course.after(Course.receive(), Course.assign("canbo1"));
    assertThat(conduct.assignees()).containsExactly("canbo1");
    assertThat(answer(Handling.decide(conduct, Course.assign("canbo1"))))
        .isEqualTo("AlreadyAssigned");
    assertThat(Course.after(Course.receive(), Course.assign("canbo1"), Course.assign()).assignees())
        .isEmpty();
    var procedure =
        Course.after(Course.receive(Kind.REGULATION, "H26.12", Course.SENT, "hash", Course.MARKS));
    assertThat(answer(Handling.decide(procedure, Course.assign("canbo1")))).isEqualTo("OpenToAll");
  }

  private static Petition done(String what, Instant at) {
    return switch (what) {
      case "refuse" -> Course.after(Course.receive(), Course.refuse(at));
      case "send elsewhere" -> Course.after(Course.receive(), Course.sendElsewhere(at));
      case "close as repeated" -> Course.after(Course.receive(), Course.repeat(at));
      case "ask" -> Course.after(Course.receive(), Course.ask(at));
      case "answer" -> Course.after(Course.receive(), Course.accept(), Course.answer(at, null));
      case "publish" ->
          Course.after(
              Course.receive(),
              Course.accept(),
              Course.answer(Course.SENT, Course.days(Course.SENT, 2)),
              Course.publish(at));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static Map<String, Petition> stages() {
    var at = Course.SENT;
    var reply = Course.answer(at, Course.days(at, 2));
    var stages = new LinkedHashMap<String, Petition>();
    Stream.of(
            Petition.UNSEEN,
            Course.after(Course.receive()),
            Course.after(Course.receive(), Course.ask(at)),
            Course.after(Course.receive(), Course.accept()),
            Course.after(Course.receive(), Course.accept(), Course.takeUp()),
            Course.after(Course.receive(), Course.refuse(at)),
            Course.after(Course.receive(), Course.sendElsewhere(at)),
            Course.after(Course.receive(), Course.accept(), reply),
            Course.after(Course.receive(), Course.accept(), reply, Course.publish(at)),
            Course.after(Course.receive(), Course.repeat(at)))
        .forEach(it -> stages.put(it.stage().getClass().getSimpleName(), it));
    return stages;
  }

  private static String expected(String stage, PetitionCommand command) {
    var word = command.getClass().getSimpleName();
    if (DONE.getOrDefault(word, List.of()).contains(stage)) {
      return "done";
    }
    if (word.equals("Receive")) {
      return "ReceivedBefore";
    }
    if (word.equals("TakeBack") && !stage.equals("Unseen")) {
      return "NotSentElsewhere";
    }
    return OF_THEIR_OWN.getOrDefault(word + " in " + stage, USUALLY.getOrDefault(stage, ""));
  }

  private static String answer(Decision decision) {
    return switch (decision) {
      case Decision.Accepted _ -> "done";
      case Decision.Rejected(var why) -> why.getClass().getSimpleName();
    };
  }

  private static List<String> names(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toList();
  }
}
