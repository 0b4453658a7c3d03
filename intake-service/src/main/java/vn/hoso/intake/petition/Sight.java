package vn.hoso.intake.petition;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.petition.domain.Petition;

/**
 * Which petitions somebody of the staff may see: those of their agencies, and of these the
 * confidential ones only as a leader or in their circle, see ADR 0023.
 *
 * @param agencies null for all
 */
public record Sight(@Nullable Set<String> agencies, boolean leader, String user) {

  public boolean sees(Petition petition) {
    var arrival = petition.arrival();
    return arrival != null
        && (agencies == null || agencies.contains(arrival.agency()))
        && (leader || !petition.confidential() || petition.circle().contains(user));
  }
}
