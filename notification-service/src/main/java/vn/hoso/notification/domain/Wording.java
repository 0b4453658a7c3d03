package vn.hoso.notification.domain;

import vn.hoso.contract.NotificationEvent.Medium;

/**
 * In which words a message goes out: a version of a template for a medium, for ever the same.
 *
 * @param version from 1
 */
public record Wording(Medium medium, String template, int version) {

  private static final String STAFF = "staff-";

  /** A class of its own: it greets nobody and names no person. */
  public boolean isForStaff() {
    return template.startsWith(STAFF);
  }
}
