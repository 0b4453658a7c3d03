package vn.hoso.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Person;
import vn.hoso.contract.Procedure;
import vn.hoso.contract.RoutingEvent.ResultReturned;
import vn.hoso.contract.RoutingEvent.StepAssigned;
import vn.hoso.contract.RoutingEvent.SupplementRequested;
import vn.hoso.contract.Sealed;
import vn.hoso.tracking.Facts;
import vn.hoso.tracking.domain.Disclosure.Clear;
import vn.hoso.tracking.domain.Disclosure.Group;
import vn.hoso.tracking.domain.Disclosure.Tier;

/** The table of DOMAIN §7.3, field by field. */
class DisclosureTests {

  /** Everything that a guessable code may tell; whoever adds a field has to decide. */
  private static final Set<String> FOR_THE_CODE =
      Set.of(
          "tier",
          "group",
          "code",
          "field",
          "agency",
          "holder",
          "channel",
          "submittedAt",
          "acceptedAt",
          "dueAt",
          "clockStands",
          "promise",
          "finishedAt",
          "way",
          "updatedAt",
          "resumedAt",
          "report",
          "originalDueAt",
          "onTime");

  private static final Clear CLEAR =
      new Clear(
          new Person("Nguyễn Văn An", "+84912344321", null, "001090012345", null, "code"),
          "lý do kín");

  private static View full(Procedure procedure) {
    return View.UNSEEN
        .hear(Facts.submitted(procedure, "hash", new Sealed("person")))
        .hear(Facts.accepted())
        .hear(Facts.transferred())
        .hear(new StepAssigned(Facts.minute(21), 1, Facts.DUE))
        .hear(Facts.queued("m"));
  }

  private static Map<String, Object> shown(Disclosed seen) {
    return Arrays.stream(Disclosed.class.getRecordComponents())
        .filter(it -> value(it, seen) != null && !value(it, seen).equals(List.of()))
        .collect(Collectors.toMap(RecordComponent::getName, it -> value(it, seen)));
  }

  @SuppressWarnings("NullAway") // absent is what is looked for
  private static Object value(RecordComponent component, Disclosed seen) {
    try {
      return component.getAccessor().invoke(seen);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void a_guessable_code_unlocks_dates_agency_and_field_and_nothing_else() {
    var ended =
        full(Facts.BIRTH)
            .hear(Facts.ready(Outcome.REFUSED))
            .hear(new ResultReturned(Facts.minute(300), "tiepnhan"));
    for (var view : List.of(full(Facts.BIRTH), ended)) {
      assertThat(shown(Disclosure.of(view, Tier.CODE, CLEAR)).keySet()).isSubsetOf(FOR_THE_CODE);
    }
    var seen = Disclosure.of(ended, Tier.CODE, CLEAR);
    assertThat(seen.group()).isEqualTo(Group.FINISHED);
    assertThat(seen.toString())
        .doesNotContain(
            "khai sinh", "Nguyễn", "4321", "lý do kín", "REFUSED", "Thẩm định", "Một cửa");
  }

  @Test
  void every_end_looks_the_same_to_a_guessable_code() {
    for (var situation : Situation.values()) {
      if (situation.isFinished()) {
        assertThat(Group.of(situation.status())).isEqualTo(Group.FINISHED);
      }
    }
  }

  @Test
  void the_secret_unlocks_the_rest_with_the_person_masked() {
    var asked =
        full(Facts.BIRTH)
            .hear(
                new SupplementRequested(
                    Facts.minute(60), 1, "canbo1", new Sealed("what"), Facts.DUE));
    var seen = Disclosure.of(asked, Tier.SECRET, CLEAR);
    assertThat(seen.procedureName()).isEqualTo("Đăng ký khai sinh");
    assertThat(seen.words()).isEqualTo("lý do kín");
    assertThat(seen.applicant())
        .isEqualTo(new Disclosed.Applicant("Nguyễn V*** A***", "*******4321", "*******2345"));
    assertThat(seen.messages()).hasSize(1);
    assertThat(seen.toString()).doesNotContain("Văn An", "912344321", "canbo1");
  }

  @Test
  void a_sensitive_procedure_is_not_named_even_so() {
    var seen = Disclosure.of(full(Facts.RECORD), Tier.SECRET, CLEAR);
    assertThat(seen.procedureName()).isNull();
    assertThat(seen.procedureCode()).isNull();
    assertThat(seen.field()).isEqualTo("Lý lịch tư pháp");
  }

  @Test
  void a_short_number_shows_nothing_and_a_single_name_its_initial() {
    assertThat(Masks.tail("1022")).isEqualTo("*******");
    assertThat(Masks.name("An")).isEqualTo("A***");
    assertThat(Masks.name("  Lê   Thị Ước ")).isEqualTo("Lê T*** Ư***");
  }
}
