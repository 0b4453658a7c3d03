package vn.hoso.intake.catalogue;

import java.util.Set;

/**
 * An agency as a dossier meets it.
 *
 * @param receives it has a desk where dossiers are handed in
 * @param decides which kinds of procedure it decides
 * @param place where its desk is, in words
 */
public record Agency(
    String code, String name, boolean receives, Set<Decider> decides, String place) {

  public Agency {
    decides = Set.copyOf(decides);
  }
}
