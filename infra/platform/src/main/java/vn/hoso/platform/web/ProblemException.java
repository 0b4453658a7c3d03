package vn.hoso.platform.web;

/** Ends a request with a {@link Problem}; the only exception of the web that is meant. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
