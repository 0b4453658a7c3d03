package vn.hoso.standalone.office;

/** The door did not do what somebody asked for; the kind is the same for all of its kind. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String kind;

  Refused(String what, Answer answer) {
    this(what + ": " + answer.status() + " " + answer.problem());
  }

  Refused(String kind) {
    super(kind);
    this.kind = kind;
  }

  /** What was asked, without ids, and what came. */
  public String kind() {
    return kind;
  }
}
