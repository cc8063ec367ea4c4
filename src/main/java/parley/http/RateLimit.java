package parley.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * So many requests a second for each key or address, with bursts. It remembers so many of them;
 * when more come at once than that, those beyond share what one is allowed. Safe for many threads.
 */
final class RateLimit {
  private static final double NANOS = 1e9;
  private static final int REMEMBERED = 10_000;
  private static final String OTHERS = "others";

  private final int perSecond;
  private final int burst;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final AtomicLong swept;

  /**
   * @param perSecond 0 for any number
   * @param nanos the clock
   */
  RateLimit(int perSecond, int burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
    this.swept = new AtomicLong(nanos.getAsLong());
  }

  private static final class Bucket {
    private double tokens;
    private long at;

    Bucket(double tokens, long at) {
      this.tokens = tokens;
      this.at = at;
    }

    /** Takes one; 0 when there was one, else the seconds until there is. */
    synchronized double take(long now, int perSecond, int burst) {
      tokens = Math.min(burst, tokens + (now - at) / NANOS * perSecond);
      at = now;
      if (tokens >= 1) {
        tokens--;
        return 0;
      }
      return (1 - tokens) / perSecond;
    }

    /** Whether it allows what a new one would. */
    synchronized boolean isFull(long now, int perSecond, int burst) {
      return tokens + (now - at) / NANOS * perSecond >= burst;
    }
  }

  /** Counts a request; throws the problem when it is one too many. */
  void take(Context ctx, String key) {
    double wait = wait(key);
    if (wait > 0) {
      ctx.header("Retry-After", String.valueOf((long) Math.max(1, Math.ceil(wait))));
      throw new HttpProblem(
          Problem.Cause.RATE_LIMITED, "At most " + perSecond + " requests a second are answered.");
    }
  }

  /** Counts a request; 0, or the seconds to wait. */
  double wait(String key) {
    if (perSecond == 0) {
      return 0;
    }
    long now = nanos.getAsLong();
    String counted = buckets.containsKey(key) || hasRoom(now) ? key : OTHERS;
    return buckets
        .computeIfAbsent(counted, k -> new Bucket(burst, now))
        .take(now, perSecond, burst);
  }

  /** Forgets those that have been silent when there are too many, though not all the time. */
  private boolean hasRoom(long now) {
    if (buckets.size() < REMEMBERED) {
      return true;
    }
    long last = swept.get();
    if (now - last >= NANOS && swept.compareAndSet(last, now)) {
      buckets.values().removeIf(b -> b.isFull(now, perSecond, burst));
    }
    return buckets.size() < REMEMBERED;
  }
}
