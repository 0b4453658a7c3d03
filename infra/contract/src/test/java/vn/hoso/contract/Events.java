package vn.hoso.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every event there is, read off the sealed hierarchies. */
final class Events {

  private Events() {}

  static List<Class<? extends DossierEvent>> all() {
    return Arrays.stream(Owner.values()).flatMap(owner -> of(owner).stream()).toList();
  }

  static List<Class<? extends DossierEvent>> of(Owner owner) {
    return permitted(owner.facts()).toList();
  }

  static List<String> names() {
    return all().stream().map(DossierEvent::nameOf).toList();
  }

  @SuppressWarnings("unchecked") // a permitted subclass of an event is an event
  private static Stream<Class<? extends DossierEvent>> permitted(
      Class<? extends DossierEvent> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(it -> permitted((Class<? extends DossierEvent>) it))
        : Stream.of(type);
  }
}
