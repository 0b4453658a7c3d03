package vn.hoso.platform.web;

import org.springframework.http.HttpStatus;

/**
 * Which version of something a client has in hand; on the wire a strong entity tag, in a page the
 * form field {@code version}.
 */
public record Version(long value) {

  /** As a header value: {@code "12"}, quotes included. */
  public String etag() {
    return '"' + Long.toString(value) + '"';
  }

  /** Ends the request with 412 unless the thing still has this version. */
  public void requireCurrent(long current) {
    if (value != current) {
      throw stale(current).exception();
    }
  }

  /** 412 with the version that it has now. */
  public static Problem stale(long current) {
    return Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version")
        .with("current", current)
        .header("ETag", new Version(current).etag());
  }
}
