package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reply as server-sent events, the whole of it last. Stateless. */
final class EventStream {
  static final String MEDIA_TYPE = "text/event-stream";

  /** About this many characters of the message go into one event. */
  private static final int PIECE = 80;

  private EventStream() {}

  static void send(Context ctx, String reply) {
    JsonNode whole = Json.tree(reply);
    ctx.contentType(MEDIA_TYPE + "; charset=utf-8")
        .header("Cache-Control", "no-cache")
        .disableCompression();
    try {
      ServletOutputStream out = ctx.outputStream();
      Map<String, Object> metadata = new LinkedHashMap<>();
      for (String name : new String[] {"conversation_id", "message_id", "query"}) {
        metadata.put(name, whole.get(name));
      }
      event(out, "metadata", metadata);
      event(out, "retrievals", Map.of("contents", whole.get("retrieval_contents")));
      deltas(out, whole.path("message").path("content").asText(""));
      event(out, "message_complete", whole);
      event(out, "end", null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deltas(ServletOutputStream out, String content) throws IOException {
    int start = 0;
    while (start < content.length()) {
      int end = content.indexOf(' ', Math.min(content.length(), start + PIECE));
      end = end < 0 ? content.length() : end;
      event(out, "message_delta", Map.of("delta", content.substring(start, end)));
      start = end;
    }
  }

  private static void event(ServletOutputStream out, String name, @Nullable Object data)
      throws IOException {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", name);
    if (data != null) {
      event.put("data", data);
    }
    out.write(("data: " + Json.text(event) + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
