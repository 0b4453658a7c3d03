package vn.hoso.routing.web;

import vn.hoso.routing.application.Directory;

/** What people call a member of staff; {@code @people} in templates. */
public final class PeopleNames {

  private final Directory directory;

  public PeopleNames(Directory directory) {
    this.directory = directory;
  }

  /** The user name itself where the directory has no other. */
  public String of(String user) {
    return directory.nameOf(user);
  }
}
