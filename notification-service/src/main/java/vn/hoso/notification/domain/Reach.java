package vn.hoso.notification.domain;

/** By which ways a person can be reached. */
public enum Reach {
  MOBILE_AND_EMAIL,
  MOBILE,
  /** The number takes no text messages, or is none. */
  EMAIL,
  NOWHERE,
  /** The dossier's key was destroyed: the person is not known any more. */
  FORGOTTEN;

  boolean hasMobile() {
    return this == MOBILE || this == MOBILE_AND_EMAIL;
  }

  boolean hasEmail() {
    return this == EMAIL || this == MOBILE_AND_EMAIL;
  }

  /** Why no text message can be sent. */
  String whyNoMobile() {
    return this == FORGOTTEN ? "forgotten" : "invalid-number";
  }
}
