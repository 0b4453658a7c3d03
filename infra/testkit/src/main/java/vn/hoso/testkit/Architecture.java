package vn.hoso.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house about who may know whom, per module. Each has a class that breaks it in
 * this module's tests, so that a rule which has gone blind is noticed.
 */
public final class Architecture {

  private static final Set<String> SERVICES =
      Set.of("vn.hoso.intake", "vn.hoso.routing", "vn.hoso.notification", "vn.hoso.tracking");
  private static final Set<String> PLAIN = Set.of("vn.hoso.contract", "vn.hoso.calendar");
  private static final String PLATFORM = "vn.hoso.platform..";

  /** The platform is cut by purpose, so its adapters to the store are told by their names. */
  private static final DescribedPredicate<JavaClass> ADAPTER_OF_PLATFORM =
      DescribedPredicate.describe(
          "adapters of the platform",
          type ->
              type.getName()
                  .matches(
                      "vn\\.hoso\\.platform\\."
                          + "(store\\..*|(.*\\.)?Mongo\\w*(\\$.*)?|.*AutoConfiguration(\\$.*)?)"));

  private Architecture() {}

  /**
   * Checks all rules on the classes of one module.
   *
   * @param base its base package, such as {@code vn.hoso.routing}
   * @throws AssertionError naming every violation, or that there was nothing to check
   */
  public static void check(String base) {
    var classes = classesOf(base);
    rules(base).forEach(rule -> rule.check(classes));
  }

  /** The rules that hold for a module. */
  public static List<ArchRule> rules(String base) {
    var everywhere =
        List.of(
            domainIsPure(base),
            adaptersAreStrangers(base),
            driversStayInTheirAdapters(base),
            servicesAreStrangers(base),
            packagesAreNullMarked(),
            namesSayWhat(),
            nothingIsInjectedIntoFields(),
            noCrutches(),
            noVirtualThreads(),
            domainAsksNoClock(base));
    return PLAIN.contains(base)
        ? Stream.concat(everywhere.stream(), Stream.of(plain(base))).toList()
        : everywhere;
  }

  /** The main classes under a package; fails when there are none. */
  public static JavaClasses classesOf(String base) {
    return found(
        base,
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(base));
  }

  /** The classes, unless there are none: a rule over nothing is green and says nothing. */
  static JavaClasses found(String base, JavaClasses classes) {
    if (classes.isEmpty()) {
      throw new AssertionError("no class was found under " + base);
    }
    return classes;
  }

  /** The inside imports nothing but the JDK, the contract and the calendar. */
  static ArchRule domainIsPure(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "..domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "vn.hoso.contract..",
            "vn.hoso.calendar..",
            base + "..domain..")
        .allowEmptyShould(true);
  }

  /** One technology does not see another. */
  static ArchRule adaptersAreStrangers(String base) {
    var technology =
        Pattern.compile(Pattern.quote(base) + ".*\\.(web|messaging|mongo|mail|sms)\\b.*");
    return slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                var match = technology.matcher(type.getPackageName());
                return match.matches()
                    ? SliceIdentifier.of(match.group(1))
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "technologies of " + base;
              }
            })
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true);
  }

  /** Who speaks to the store or the broker, and nobody else. */
  static ArchRule driversStayInTheirAdapters(String base) {
    var store =
        noClasses()
            .that()
            .resideOutsideOfPackage(base + "..mongo..")
            .and(DescribedPredicate.not(ADAPTER_OF_PLATFORM))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..")
            .allowEmptyShould(true);
    var broker =
        noClasses()
            .that()
            .resideOutsideOfPackages(base + "..messaging..", PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.kafka..",
                "org.springframework.kafka..",
                "org.springframework.cloud.stream..")
            .allowEmptyShould(true);
    return CompositeArchRule.of(List.of(store, broker));
  }

  /** Services meet on the topics only. */
  static ArchRule servicesAreStrangers(String base) {
    return strangers(base, SERVICES);
  }

  static ArchRule strangers(String base, Set<String> services) {
    var others =
        services.stream()
            .filter(service -> !service.equals(base))
            .map(service -> service + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  /** NullAway looks only where a package says so. */
  static ArchRule packagesAreNullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("reside in a package that is @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " is not @NullMarked"));
              }
            });
  }

  /** A name says what something is, not that it is something. */
  static ArchRule namesSayWhat() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Service|Manager|Helper|Util|Utils|Dto|Processor)");
  }

  /** What a class needs stands in its constructor; settings come as records. */
  static ArchRule nothingIsInjectedIntoFields() {
    var fields =
        noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .allowEmptyShould(true);
    var values =
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");
    return CompositeArchRule.of(List.of(fields, values));
  }

  /** No standard streams, no sleeping; the old date is converted at once and never kept. */
  static ArchRule noCrutches() {
    var made = noClasses().should().accessTargetWhere(target("<init>", Set.of("java.util.Date")));
    var kept = noFields().should().haveRawType(Date.class).allowEmptyShould(true);
    var passed = noMethods().should().haveRawReturnType(Date.class).allowEmptyShould(true);
    var sleep =
        noClasses()
            .should()
            .callMethodWhere(
                target("sleep", Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")));
    return CompositeArchRule.of(
        List.of(
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
            made,
            kept,
            passed,
            sleep));
  }

  /** They stand still for good when they load classes at the same time: ADR 0027. */
  static ArchRule noVirtualThreads() {
    return noClasses()
        .should()
        .callMethodWhere(
            target("ofVirtual", Set.of("java.lang.Thread"))
                .or(target("startVirtualThread", Set.of("java.lang.Thread")))
                .or(
                    target(
                        "newVirtualThreadPerTaskExecutor",
                        Set.of("java.util.concurrent.Executors"))));
  }

  /** Time and ids come into the domain inside the command. */
  static ArchRule domainAsksNoClock(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "..domain..")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("asks for the time or for chance", Architecture::isImpure))
        .allowEmptyShould(true);
  }

  /** A library for everybody knows the JDK and JSpecify only. */
  static ArchRule plain(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", base + "..");
  }

  private static DescribedPredicate<JavaAccess<?>> target(String method, Set<String> owners) {
    return DescribedPredicate.describe(
        method + " of " + owners,
        call ->
            call.getTarget().getName().equals(method)
                && owners.contains(call.getTargetOwner().getName()));
  }

  private static boolean isImpure(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    return switch (access.getTarget().getName()) {
      case "now" -> owner.startsWith("java.time.");
      case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
      case "randomUUID" -> owner.equals("java.util.UUID");
      case "random" -> owner.equals("java.lang.Math");
      case "instant", "millis" ->
          owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource");
      case "<init>" ->
          owner.equals("java.util.Random") || owner.equals("java.security.SecureRandom");
      default -> false;
    };
  }
}
