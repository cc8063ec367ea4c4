package parley.service;

/** A request that is not carried out, with the reason a client is told. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; each is one problem type of the wire contract. */
  public enum Reason {
    INVALID_REQUEST,
    NOT_FOUND,
    CONFLICT,
    PAYLOAD_TOO_LARGE,
    RATE_LIMITED,
    INDEX_UNAVAILABLE
  }

  private final Reason reason;

  public Refusal(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  static Refusal notFound(String what) {
    return new Refusal(Reason.NOT_FOUND, "There is no such " + what + ".");
  }

  static Refusal invalid(String detail) {
    return new Refusal(Reason.INVALID_REQUEST, detail);
  }
}
