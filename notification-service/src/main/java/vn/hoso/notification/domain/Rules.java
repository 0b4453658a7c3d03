package vn.hoso.notification.domain;

import java.util.List;
import java.util.Optional;

/** Who is told of what by which way: data that an office can review. */
public record Rules(List<Rule> rules) {

  /**
   * What is sent when something happens.
   *
   * @param trigger name of the fact
   * @param wordings one per medium
   * @param urgent whether it goes out during quiet hours too
   */
  public record Rule(String trigger, List<Wording> wordings, boolean urgent) {

    public Rule {
      wordings = List.copyOf(wordings);
    }
  }

  public Rules {
    rules = List.copyOf(rules);
  }

  public Optional<Rule> of(String trigger) {
    return rules.stream().filter(it -> it.trigger().equals(trigger)).findFirst();
  }
}
