package vn.hoso.calendar;

/** Limits that the law sets for every procedure whose sector law is silent. */
public final class LegalLimits {

  /** The desk answers an online dossier (NĐ 118/2025 art. 17(2c)). */
  public static final TimeLimit ANSWER_ONLINE = TimeLimit.hours(8);

  /** The system tells the officer about a new online dossier (NĐ 118/2025 art. 17(2)). */
  public static final TimeLimit TELL_OFFICER = TimeLimit.hours(2);

  /**
   * A dossier that is not yet eligible goes back with a supplement slip (NĐ 118/2025 art. 19(5)).
   */
  public static final TimeLimit RETURN_WITH_SLIP = TimeLimit.workingDays(3);

  /** The citizen completes a dossier after the notice (NĐ 118/2025 art. 19(5)). */
  public static final TimeLimit SUPPLEMENT = TimeLimit.calendarDays(15);

  /** An error of the office in a result is corrected (NĐ 118/2025 art. 23(1)). */
  public static final TimeLimit CORRECTION = TimeLimit.workingDays(3);

  private LegalLimits() {}
}
