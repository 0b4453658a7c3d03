package vn.hoso.routing.web;

import java.util.Map;

/** What people call an agency; {@code @agencies} in templates. */
public final class AgencyNames {

  private final Map<String, String> names;

  public AgencyNames(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  /** The code itself where the settings do not name it. */
  public String of(String code) {
    return names.getOrDefault(code, code);
  }
}
