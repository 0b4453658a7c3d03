package vn.hoso.standalone.login;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one list of people who can log in to a trial, each with an obvious password. */
public final class DemoUsers {

  /** One member of staff. */
  public record DemoUser(String user, String name, List<String> roles, List<String> agencies) {

    public String password() {
      return user + "-2026";
    }
  }

  /** A program that may hand in events, with an obvious secret. */
  public static final String MACHINE = "may-ngoai";

  private static final List<String> WARD = List.of("H26.12");
  private static final List<String> EVERYWHERE = List.of("*");

  private static final List<DemoUser> ALL =
      List.of(
          new DemoUser("tiepnhan", "Nguyễn Thị Hồng Thắm", List.of("receiver"), WARD),
          new DemoUser("canbo1", "Trần Quốc Việt", List.of("officer"), WARD),
          new DemoUser("canbo2", "Lê Thị Ước Mơ", List.of("officer"), WARD),
          new DemoUser("lanhdao", "Phạm Đức Thịnh", List.of("leader"), WARD),
          new DemoUser("lanhdaotp", "Đỗ Thanh Bình", List.of("leader"), EVERYWHERE),
          new DemoUser("vanhanh", "Hoàng Mỹ Duyên", List.of("operator"), EVERYWHERE),
          new DemoUser("quantri", "Vũ Hữu Nghĩa", List.of("administrator"), EVERYWHERE));

  private DemoUsers() {}

  public static List<DemoUser> all() {
    return ALL;
  }

  public static String machineSecret() {
    return MACHINE + "-2026";
  }

  /** A table for the terminal: user, password, roles. */
  public static String printable() {
    return ALL.stream()
        .map(
            it ->
                "%-10s %-15s %-14s %s"
                    .formatted(it.user(), it.password(), String.join(",", it.roles()), it.name()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  static Optional<DemoUser> named(String user) {
    return ALL.stream().filter(it -> it.user().equals(user)).findFirst();
  }
}
