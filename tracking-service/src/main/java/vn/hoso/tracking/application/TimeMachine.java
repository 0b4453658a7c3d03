package vn.hoso.tracking.application;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.hoso.contract.Owner;
import vn.hoso.tracking.application.History.Found;
import vn.hoso.tracking.application.History.Written;
import vn.hoso.tracking.application.Lookup.Seen;
import vn.hoso.tracking.domain.Disclosure;
import vn.hoso.tracking.domain.Disclosure.Clear;
import vn.hoso.tracking.domain.Disclosure.Tier;
import vn.hoso.tracking.domain.Reading;
import vn.hoso.tracking.domain.View;

/**
 * What a citizen's page showed at a moment: the facts that were on the topics by then, folded by
 * the same functions. Name, telephone and free words stay sealed: staff look at the course of
 * things.
 */
public final class TimeMachine {

  private final History history;
  private final Function<String, View> views;

  /** The views as they are now tell since when there is anything to read. */
  public TimeMachine(History history, Function<String, View> views) {
    this.history = history;
    this.views = views;
  }

  /** Everything up to now, for whoever looks for the moment that matters. */
  public Found history(String dossierId, Instant now) {
    var since = Reading.submittedAt(views.apply(dossierId));
    return history.of(dossierId, since == null ? Instant.EPOCH : since, now);
  }

  /** The view that these facts made by that moment. */
  public static View view(List<Written> facts, Instant moment) {
    var byOwner = new EnumMap<Owner, TreeMap<Long, Written>>(Owner.class);
    for (var fact : facts) {
      if (!fact.at().isAfter(moment)) {
        byOwner
            .computeIfAbsent(fact.id().owner(), _ -> new TreeMap<>())
            .putIfAbsent(fact.id().sequence(), fact);
      }
    }
    var view = View.UNSEEN;
    for (var theirs : byOwner.values()) {
      view = fold(view, theirs);
    }
    return view;
  }

  /** As far as there is no gap: what came before its predecessor was not shown either. */
  private static View fold(View view, Map<Long, Written> facts) {
    var now = view;
    long next = 1;
    for (var entry : facts.entrySet()) {
      var event = entry.getValue().event();
      if (entry.getKey() != next++) {
        return now;
      }
      if (event != null) {
        now = now.hear(event);
      }
    }
    return now;
  }

  /** As the page said it. */
  public static Seen seen(View view, long version) {
    return new Seen(version, Disclosure.of(view, Tier.SECRET, Clear.NOTHING));
  }
}
