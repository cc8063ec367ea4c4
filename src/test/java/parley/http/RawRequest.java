package parley.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire, with headers that an HTTP client keeps for itself. */
final class RawRequest {
  private static final int PATIENCE_MILLIS = 30_000;

  private RawRequest() {}

  /**
   * Sends a request and reads the whole reply.
   *
   * @param head the request line and the headers, without {@code Connection}
   */
  static String send(TestServer server, String head, String body) throws IOException {
    URI address = URI.create(server.url("/"));
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      String length = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
      String all = head.strip().replace("\n", "\r\n") + "\r\n" + length;
      out.write((all + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The status of a reply. */
  static int status(String reply) {
    return Integer.parseInt(reply.split(" ", 3)[1]);
  }
}
