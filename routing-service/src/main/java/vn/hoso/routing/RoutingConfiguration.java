package vn.hoso.routing;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.calendar.Calendars;
import vn.hoso.contract.Owner;
import vn.hoso.contract.RoutingEvent;
import vn.hoso.platform.document.Watched;
import vn.hoso.platform.engine.Engine;
import vn.hoso.platform.engine.EngineFactory;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.platform.vault.Vault;
import vn.hoso.routing.application.AdoptCalendars;
import vn.hoso.routing.application.Directory;
import vn.hoso.routing.application.Officers;
import vn.hoso.routing.application.RouteDossiers;
import vn.hoso.routing.application.RoutingBehaviour;
import vn.hoso.routing.application.SpreadWork;
import vn.hoso.routing.application.Worklist;
import vn.hoso.routing.domain.Desk;
import vn.hoso.routing.domain.Dossier;
import vn.hoso.routing.domain.Processes;
import vn.hoso.routing.domain.RuleSets;
import vn.hoso.routing.domain.StepRole;
import vn.hoso.routing.flows.FlowBook;
import vn.hoso.routing.flows.FlowBooks;
import vn.hoso.routing.flows.FlowDesk;
import vn.hoso.routing.flows.Library;
import vn.hoso.routing.web.AgencyNames;
import vn.hoso.routing.web.PeopleNames;

/** Puts the pure inside and the platform together. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  @Bean
  Watched<List<FlowBook>> storedFlows(FlowBooks books) {
    return new Watched<>("flows", books::history);
  }

  @Bean
  Library library(Watched<List<FlowBook>> storedFlows, RoutingProperties properties, Clock clock) {
    return new Library(storedFlows, FlowBook.first(properties.flows()), clock);
  }

  @Bean
  Processes processes(Library library) {
    return Processes.following(library::processes);
  }

  @Bean
  FlowDesk flowDesk(
      Library library,
      FlowBooks books,
      Watched<List<FlowBook>> storedFlows,
      RoutingProperties properties,
      Clock clock) {
    var staffed =
        properties.roles().stream()
            .flatMap(it -> StepRole.of(it).stream())
            .collect(Collectors.toSet());
    return new FlowDesk(library, books, staffed, clock, storedFlows::refresh);
  }

  @Bean
  AgencyNames agencies(RoutingProperties properties) {
    return new AgencyNames(properties.agencies());
  }

  @Bean
  PeopleNames people(Directory directory) {
    return new PeopleNames(directory);
  }

  @Bean
  RuleSets ruleSets(RoutingProperties properties) {
    return new RuleSets(properties.ruleSets());
  }

  @Bean
  Desk desk(Calendars calendars, RuleSets rules) {
    return new Desk(calendars, rules);
  }

  @Bean
  Engine<Dossier, RoutingEvent> engine(
      EngineFactory parts,
      Processes processes,
      Calendars calendars,
      RuleSets rules,
      StateMapping<Dossier> mapping) {
    var behaviour = new RoutingBehaviour(processes, calendars, rules);
    return parts.engine(Owner.ROUTING, List.of(Owner.INTAKE), behaviour, mapping);
  }

  @Bean
  RouteDossiers routeDossiers(
      Engine<Dossier, RoutingEvent> engine, Desk desk, Vault vault, Clock clock) {
    return new RouteDossiers(engine.dossiers(), desk, vault, clock);
  }

  @Bean
  AdoptCalendars adoptCalendars(Worklist worklist, RouteDossiers dossiers) {
    return new AdoptCalendars(worklist, dossiers);
  }

  @Bean
  Directory directory(Officers officers, Clock clock) {
    return new Directory(officers, clock);
  }

  @Bean
  SpreadWork spreadWork(Worklist worklist, Directory directory, RouteDossiers routing) {
    return new SpreadWork(worklist, directory, routing);
  }
}
