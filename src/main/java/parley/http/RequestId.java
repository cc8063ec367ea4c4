package parley.http;

import io.javalin.http.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id that a request is known by, in the reply's header and in the log. Stateless. */
final class RequestId {
  static final String HEADER = "X-Request-Id";

  private RequestId() {}

  /** Gives the request an id: the client's own when it is a plain one, else a new one. */
  static void assign(Context ctx) {
    String own = ctx.header(HEADER);
    String id =
        own != null && own.matches("[A-Za-z0-9._-]{1,64}") ? own : UUID.randomUUID().toString();
    ctx.attribute(HEADER, id);
    ctx.header(HEADER, id);
  }

  static String of(Context ctx) {
    @Nullable String id = ctx.attribute(HEADER);
    if (id == null) {
      assign(ctx);
      id = ctx.attribute(HEADER);
    }
    return String.valueOf(id);
  }
}
