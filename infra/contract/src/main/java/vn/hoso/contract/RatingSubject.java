package vn.hoso.contract;

/** What a citizen rates, one by one: the nine subjects of NĐ 118/2025 art. 33. */
public enum RatingSubject {
  /** How long it took against the rule. */
  TIME,
  /** How many agencies had to be gone to. */
  AGENCIES,
  /** How often the office had to be contacted. */
  CONTACTS,
  /** How good the published information was. */
  INFORMATION,
  /** How people were treated. */
  ATTITUDE,
  /** Whether it was lawful and cost what it should. */
  LEGALITY,
  /** How complaints were explained. */
  EXPLANATION,
  /** How good the online service was. */
  ONLINE_SERVICE,
  OTHERS
}
