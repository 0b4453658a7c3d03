package vn.hoso.intake.catalogue;

/** What kind of agency decides a procedure; an agency says which kinds it is. */
public enum Decider {
  COMMUNE(Level.COMMUNE),
  COMMUNE_POLICE(Level.COMMUNE),
  CITY_POLICE(Level.PROVINCE),
  FINANCE(Level.PROVINCE),
  AGRICULTURE(Level.PROVINCE),
  LAND_OFFICE(Level.PROVINCE),
  /** A department of the province that this centre has not named yet. */
  DEPARTMENT(Level.PROVINCE),
  MINISTRY(Level.CENTRAL),
  OTHER(Level.OTHER);

  /** The tiers of government; the district ended on 1 July 2025. */
  public enum Level {
    COMMUNE,
    PROVINCE,
    CENTRAL,
    OTHER
  }

  private final Level level;

  Decider(Level level) {
    this.level = level;
  }

  public Level level() {
    return level;
  }
}
