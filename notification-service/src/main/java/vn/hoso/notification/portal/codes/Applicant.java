package vn.hoso.notification.portal.codes;

/** What kind of applicant the portal is told of; {@code LoaiDoiTuong} differs by version. */
public enum Applicant {
  CITIZEN,
  BUSINESS,
  HOUSEHOLD_BUSINESS
}
