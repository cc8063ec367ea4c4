package parley.http;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import parley.http.Problem.Cause;

/** Problems of requests so malformed that no route ever sees them. Stateless. */
final class ServerErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Cause cause = Cause.ofStatus(response.getStatus());
    String id = UUID.randomUUID().toString();
    Problem problem =
        new Problem(
            cause.type(),
            cause.title(),
            cause.status(),
            "The request cannot be understood.",
            String.valueOf(request.getHttpURI().getPath()),
            id);
    response.setStatus(cause.status());
    response.getHeaders().put("Content-Type", Problem.MEDIA_TYPE);
    response.getHeaders().put(RequestId.HEADER, id);
    response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
    return true;
  }
}
