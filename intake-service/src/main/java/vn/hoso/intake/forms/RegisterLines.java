package vn.hoso.intake.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Outcome;
import vn.hoso.contract.Person;
import vn.hoso.intake.application.DossierIndex.Row;
import vn.hoso.intake.application.Register;
import vn.hoso.intake.application.Register.Extract;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.domain.Dossier;
import vn.hoso.intake.domain.Ending;
import vn.hoso.platform.vault.Vault;

/**
 * Writes the register out: opens the persons of some hundred dossiers with one look, and asks for
 * the name of a member of staff once.
 */
public final class RegisterLines {

  private final Register register;
  private final Agencies agencies;
  private final Vault vault;
  private final StaffNames people;

  public RegisterLines(Register register, Agencies agencies, Vault vault, StaffNames people) {
    this.register = register;
    this.agencies = agencies;
    this.vault = vault;
    this.people = people;
  }

  public long count(Extract extract) {
    return register.count(extract);
  }

  /** Gives every line, numbered from 1. */
  public void write(Extract extract, Consumer<RegisterLine> taker) {
    var numbers = new AtomicInteger();
    var names = new HashMap<String, String>();
    UnaryOperator<String> named = user -> names.computeIfAbsent(user, people::of);
    register.read(
        extract,
        rows -> {
          var persons = persons(rows);
          rows.forEach(
              row ->
                  line(numbers.incrementAndGet(), row.dossier(), persons.get(row.id()), named)
                      .forEach(taker));
        });
  }

  private Map<String, Person> persons(List<Row> rows) {
    return vault.openPersons(
        rows.stream()
            .flatMap(
                row ->
                    Stream.ofNullable(row.dossier().own().submission())
                        .map(it -> Map.entry(row.id(), it.person())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Stream<RegisterLine> line(
      int number, Dossier dossier, @Nullable Person person, UnaryOperator<String> named) {
    var submission = dossier.own().submission();
    var acceptance = dossier.acceptance();
    if (submission == null || acceptance == null) {
      return Stream.empty();
    }
    var promise = dossier.promise();
    return Stream.of(
        new RegisterLine(
            number,
            acceptance.code(),
            submission.procedure().name(),
            dossier.own().papers(),
            person == null ? null : Party.of(person),
            agencies.name(submission.competentAgency()),
            acceptance.at(),
            promise == null ? null : promise.dueAt(),
            dossier.heard().course().returnedAt(),
            named.apply(acceptance.by()),
            ending(dossier.heard().course().ending())));
  }

  private static @Nullable String ending(@Nullable Ending ending) {
    return ending == null ? null : words(ending.outcome());
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case APPROVED -> "Có kết quả";
      case REFUSED -> "Từ chối giải quyết";
      case WITHDRAWN -> "Người nộp rút hồ sơ";
      case LAPSED -> "Quá hạn bổ sung";
    };
  }
}
