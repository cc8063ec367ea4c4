package parley.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events, each sent as soon as it is known. The work goes on in a thread of its own, so
 * that a client that is slow to read holds nothing up; the request's thread writes, and when the
 * client has gone it says so to the work. Safe for the two threads that use it.
 */
final class EventStream {
  static final String MEDIA_TYPE = "text/event-stream";

  /** About this many characters of the message go into one event. */
  private static final int PIECE = 80;

  /** So often a silent stream writes a comment, which shows whether anybody listens. */
  private static final long BEAT_MILLIS = 200;

  private static final String BEAT = ":\n\n";

  private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

  private sealed interface Step {}

  private record Event(String text) implements Step {}

  private record End(@Nullable RuntimeException failure) implements Step {}

  /**
   * Does the work and sends its events. What the work throws before its first event is thrown here;
   * later it becomes an event {@code error}.
   *
   * @param gone is run when nobody listens any more
   */
  void send(Context ctx, Runnable work, Runnable gone) {
    var unused = Thread.ofPlatform().name("stream").daemon().start(() -> work(work));
    try {
      write(ctx);
    } catch (IOException e) {
      gone.run();
    } catch (InterruptedException e) {
      gone.run();
      Thread.currentThread().interrupt();
    }
  }

  private void work(Runnable work) {
    RuntimeException failure = new IllegalStateException("the answer broke off");
    try {
      work.run();
      failure = null;
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      steps.add(new End(failure));
    }
  }

  /** Sends an event. */
  void event(String name, Object data) {
    steps.add(new Event(text(name, data)));
  }

  private static String text(String name, @Nullable Object data) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", name);
    if (data != null) {
      event.put("data", data);
    }
    return "data: " + Json.text(event) + "\n\n";
  }

  /** Sends what is said, piece by piece. */
  void message(String content) {
    int start = 0;
    while (start < content.length()) {
      int end = content.indexOf(' ', Math.min(content.length(), start + PIECE));
      end = end < 0 ? content.length() : end;
      event("message_delta", Map.of("delta", content.substring(start, end)));
      start = end;
    }
  }

  private void write(Context ctx) throws IOException, InterruptedException {
    Step first = steps.take();
    if (first instanceof End end && end.failure() != null) {
      throw end.failure();
    }
    ctx.contentType(MEDIA_TYPE + "; charset=utf-8")
        .header("Cache-Control", "no-cache")
        .disableCompression();
    OutputStream out = ctx.res().getOutputStream();
    Step step = first;
    while (step instanceof Event event) {
      write(out, event.text());
      step = next(out);
    }
    RuntimeException failure = ((End) step).failure();
    if (failure != null) {
      Problem problem = ErrorTable.problem(failure, ctx);
      AuditTrail.of(ctx).outcome(problem.type());
      write(out, text("error", problem));
    }
    write(out, text("end", null));
  }

  /** The next step; until it comes, a comment now and then. */
  private Step next(OutputStream out) throws IOException, InterruptedException {
    Step step = steps.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
    while (step == null) {
      write(out, BEAT);
      step = steps.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }
    return step;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
