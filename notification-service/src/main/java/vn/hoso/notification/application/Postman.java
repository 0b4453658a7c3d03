package vn.hoso.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.hoso.notification.application.Waiting.Uncertain;
import vn.hoso.notification.domain.Dossier;
import vn.hoso.notification.domain.Notifications;
import vn.hoso.notification.domain.Rules;

/** Goes to the providers with messages to people; while the broker is away, once in a while. */
public final class Postman implements Errand {

  private static final Duration ASKS_FOR_AT_MOST = Duration.ofDays(3);

  private final SendMessages sendMessages;
  private final AskAboutUncertain askAboutUncertain;
  private final Settlement settlement;
  private final Waiting waiting;
  private final OnBroker onBroker;
  private final Rules rules;
  private final InstantSource clock;

  public Postman(
      SendMessages sendMessages,
      AskAboutUncertain askAboutUncertain,
      Settlement settlement,
      Waiting waiting,
      OnBroker onBroker,
      Rules rules,
      InstantSource clock) {
    this.sendMessages = sendMessages;
    this.askAboutUncertain = askAboutUncertain;
    this.settlement = settlement;
    this.waiting = waiting;
    this.onBroker = onBroker;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public boolean isPossible() {
    return true;
  }

  @Override
  public Optional<Instant> nextWork(Dossier dossier) {
    return onBroker.isOpen() ? Notifications.nextWork(dossier, rules) : Optional.empty();
  }

  @Override
  public void run(String dossierId) {
    sendMessages.send(dossierId);
  }

  @Override
  public void writeAgain() {
    settlement.writeAgain();
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return onBroker.isOpen() ? waiting.due(now, limit) : List.of();
  }

  @Override
  public List<Uncertain> uncertain(Instant after, int limit) {
    var oldest = clock.instant().minus(ASKS_FOR_AT_MOST);
    return waiting.uncertain(after.isBefore(oldest) ? oldest : after, limit);
  }

  @Override
  public boolean ask(String dossierId) {
    return askAboutUncertain.ask(dossierId);
  }
}
