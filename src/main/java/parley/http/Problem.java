package parley.http;

import io.javalin.http.Context;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type one word per cause
 * @param detail one sentence, never anything internal
 */
record Problem(
    String type, String title, int status, String detail, String instance, String requestId) {
  static final String MEDIA_TYPE = "application/problem+json";

  /** Answers the request with this problem. */
  static void send(Context ctx, Cause cause, String detail) {
    ctx.status(cause.status()).contentType(MEDIA_TYPE).result(Json.bytes(of(ctx, cause, detail)));
  }

  static Problem of(Context ctx, Cause cause, String detail) {
    return new Problem(
        cause.type(), cause.title(), cause.status(), detail, ctx.path(), RequestId.of(ctx));
  }

  /** The causes of the wire contract. */
  enum Cause {
    INVALID_REQUEST(400, "Invalid request"),
    UNAUTHENTICATED(401, "Unauthenticated"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict"),
    PAYLOAD_TOO_LARGE(413, "Payload too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL(500, "Internal error"),
    INDEX_UNAVAILABLE(503, "Index unavailable");

    private final int status;
    private final String title;

    Cause(int status, String title) {
      this.status = status;
      this.title = title;
    }

    String type() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    int status() {
      return status;
    }

    String title() {
      return title;
    }

    /** The cause that a status stands for; INTERNAL for one that is no client's fault. */
    static Cause ofStatus(int status) {
      for (Cause cause : values()) {
        if (cause.status == status) {
          return cause;
        }
      }
      return status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL;
    }
  }
}
