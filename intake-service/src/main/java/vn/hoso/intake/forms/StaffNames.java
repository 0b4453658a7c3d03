package vn.hoso.intake.forms;

import java.util.Optional;

/**
 * What people call a member of staff, whom facts name by their user name; {@code @people} in
 * templates.
 */
public interface StaffNames {

  /** Remembers the name that somebody's token bears. */
  void met(String user, String name);

  /** Empty for whom nobody has met here: a form leaves room for the hand of who signs it. */
  Optional<String> find(String user);

  /** The user name itself where there is no other. */
  default String of(String user) {
    return find(user).orElse(user);
  }
}
