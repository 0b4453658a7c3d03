package vn.hoso.routing.domain;

/**
 * All that routing knows of one dossier: where our own facts have brought it, and what was heard
 * from elsewhere. Neither part moves the other, so they may be folded in any order.
 */
public record Dossier(Routing own, Elsewhere heard) {

  /** A dossier nobody has spoken of. */
  public static final Dossier UNSEEN = new Dossier(new Routing.Unstarted(), Elsewhere.NOTHING);

  /** The same after a fact of our own. */
  public Dossier with(Routing moved) {
    return new Dossier(moved, heard);
  }

  /** The same after a fact of intake. */
  public Dossier with(Elsewhere news) {
    return new Dossier(own, news);
  }

  /**
   * What the citizen has to pay before the result is handed over, in đồng; zero where nothing. A
   * fee that was to come before processing has come, or an officer saw a proof of it.
   */
  public long feeAtHandOver() {
    return own instanceof Routing.ResultAtDesk(var way, _) && !way.feeCameFirst()
        ? heard.paid().feeOutstanding()
        : 0;
  }

  /** The clocks stand while the citizen has the word, or somebody whose time does not count. */
  boolean clocksRun() {
    var working =
        own instanceof Routing.AtStep
            || own instanceof Routing.InLegs
            || own instanceof Routing.PapersOnTheWay
            || (own instanceof Routing.Consulting(_, _, var asked) && asked.counts());
    return working && !heard.withdrawalPending();
  }
}
