package vn.hoso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTests {

  private static final String BROKEN = "vn.hoso.testkit.broken";

  private final JavaClasses broken =
      Architecture.found(BROKEN, new ClassFileImporter().importPackages(BROKEN));

  @Test
  void the_contract_keeps_all_rules() {
    Architecture.check("vn.hoso.contract");
  }

  @Test
  void a_check_of_nothing_is_red() {
    assertThatThrownBy(() -> Architecture.check("vn.hoso.nowhere"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no class was found under vn.hoso.nowhere");
  }

  @Test
  void what_is_broken_is_red_as_a_whole() {
    assertThat(Architecture.rules(BROKEN).stream().filter(rule -> !isGreen(rule)))
        .hasSizeGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AnnotatedDomain", "AdapterInDomain"})
  void a_domain_that_knows_too_much_is_noticed(String culprit) {
    assertNoticed(Architecture.domainIsPure(BROKEN), culprit);
  }

  @Test
  void an_adapter_that_sees_another_is_noticed() {
    assertNoticed(Architecture.adaptersAreStrangers(BROKEN), "StoreInPage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SpeaksBson", "SpeaksKafka"})
  void a_driver_outside_its_adapter_is_noticed(String culprit) {
    assertNoticed(Architecture.driversStayInTheirAdapters(BROKEN), culprit);
  }

  @Test
  void a_service_that_knows_another_is_noticed() {
    var services = Set.of(BROKEN + ".oneservice", BROKEN + ".otherservice");
    assertNoticed(Architecture.strangers(BROKEN + ".oneservice", services), "Caller");
    assertThat(isGreen(Architecture.strangers(BROKEN + ".otherservice", services))).isTrue();
  }

  @Test
  void an_unmarked_package_is_noticed() {
    assertNoticed(Architecture.packagesAreNullMarked(), "broken.unmarked is not @NullMarked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Impl", "Service", "Manager", "Helper", "Util", "Utils", "Dto", "Processor"})
  void a_name_that_says_nothing_is_noticed(String ending) {
    assertNoticed(Architecture.namesSayWhat(), "Routing" + ending + ">");
  }

  @Test
  void the_entry_of_a_service_may_be_named_after_it() {
    assertThat(Architecture.namesSayWhat().evaluate(broken).getFailureReport().toString())
        .doesNotContain("ServiceApplication");
  }

  @ParameterizedTest
  @ValueSource(strings = {"InjectedField", "ValueInConstructor"})
  void what_hides_from_the_constructor_is_noticed(String culprit) {
    assertNoticed(Architecture.nothingIsInjectedIntoFields(), culprit);
  }

  @Test
  void an_old_date_may_be_converted_for_another_library() {
    assertThat(Architecture.noCrutches().evaluate(broken).getFailureReport().toString())
        .doesNotContain("ConvertedDate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StandardStream",
        "OldDate.kept>",
        "OldDate.made()",
        "OldDate.passedOn()",
        "Sleep"
      })
  void a_crutch_is_noticed(String culprit) {
    assertNoticed(Architecture.noCrutches(), culprit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VirtualThreads.alone()", "VirtualThreads.many()"})
  void a_virtual_thread_is_noticed(String culprit) {
    assertNoticed(Architecture.noVirtualThreads(), culprit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ClockInDomain", "ClockByReferenceInDomain", "ChanceInDomain"})
  void a_domain_that_asks_for_time_or_chance_is_noticed(String culprit) {
    assertNoticed(Architecture.domainAsksNoClock(BROKEN), culprit);
  }

  @Test
  void a_library_that_drags_a_framework_along_is_noticed() {
    assertNoticed(Architecture.plain(BROKEN + ".library"), "FrameworkInLibrary");
  }

  private void assertNoticed(ArchRule rule, String culprit) {
    var result = rule.evaluate(broken);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains(culprit));
  }

  private boolean isGreen(ArchRule rule) {
    return !rule.evaluate(broken).hasViolation();
  }
}
