package parley.http;

/** A request that fails for a reason of the protocol. */
final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem.Cause cause;

  HttpProblem(Problem.Cause cause, String detail) {
    super(detail, null, false, false);
    this.cause = cause;
  }

  Problem.Cause cause() {
    return cause;
  }
}
