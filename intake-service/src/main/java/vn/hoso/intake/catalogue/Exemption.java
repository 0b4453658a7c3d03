package vn.hoso.intake.catalogue;

/**
 * Who pays less, and why.
 *
 * @param key short name
 * @param name Vietnamese name of the group
 * @param ground in law
 * @param percent of the fee that is not paid, 1 to 100
 */
public record Exemption(String key, String name, String ground, int percent) {

  public Exemption {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("an exemption of " + percent + " percent: " + key);
    }
  }

  /** What is left to pay, in đồng. */
  public long lessen(long fee) {
    return fee - fee * percent / 100;
  }

  /** As it is kept with a dossier. */
  public String words() {
    return name + " (" + ground + ")";
  }
}
