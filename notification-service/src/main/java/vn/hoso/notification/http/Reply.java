package vn.hoso.notification.http;

/** How a call ended. */
public sealed interface Reply {

  /** With an answer, whatever it says. */
  record Answered(int status, String body) implements Reply {

    /** Neither a personal word nor a secret in a log by accident. */
    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /** The other end was never reached, so it has certainly taken nothing. */
  record Unreached() implements Reply {}

  /** Without an answer; nobody knows what the other end has taken. */
  record Lost(String why) implements Reply {}
}
