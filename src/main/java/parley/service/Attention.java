package parley.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What one question may take, and who listens while it is answered. The work asks again and again
 * whether it is still to go on; it is never interrupted. Safe for many threads.
 */
public final class Attention {
  private final Duration most;
  private final long end;
  private final Consumer<Understood> heard;
  private volatile boolean gone;

  /**
   * A question as it was understood, before anything is searched.
   *
   * @param messageId the id that its reply will have
   * @param sofar without passages and without an answer
   */
  public record Understood(String conversationId, String messageId, Reply sofar) {}

  /** Nobody listens any more. */
  public static final class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoneException() {
      super("the client has gone", null, false, false);
    }
  }

  /**
   * Begins now.
   *
   * @param most how long the answer may take, waiting for its turn included
   * @param heard is told what was understood, by the thread that answers
   */
  public Attention(Duration most, Consumer<Understood> heard) {
    this.most = most;
    this.end = System.nanoTime() + most.toNanos();
    this.heard = heard;
  }

  /** For one who only waits for the reply. */
  public static Attention within(Duration most) {
    return new Attention(most, understood -> {});
  }

  /** Says that nobody listens any more; the work stops at its next step. */
  public void leave() {
    gone = true;
  }

  /**
   * Throws a Refusal when the time is over and a GoneException when nobody listens any more, else
   * nothing.
   */
  public void check() {
    if (gone) {
      throw new GoneException();
    }
    if (System.nanoTime() - end > 0) {
      throw tooLong();
    }
  }

  private Refusal tooLong() {
    return new Refusal(
        Refusal.Reason.INDEX_UNAVAILABLE,
        "The question could not be answered within " + most.toMillis() + " milliseconds.");
  }

  private interface Waiting {
    boolean await(long nanos) throws InterruptedException;
  }

  private void await(Waiting waiting) {
    check();
    try {
      if (!waiting.await(end - System.nanoTime())) {
        throw tooLong();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.Reason.INDEX_UNAVAILABLE, "The server stops.");
    }
  }

  /** Does something with one of so many permits; the wait for it counts. */
  <T> T permitted(Semaphore permits, Supplier<T> work) {
    await(nanos -> permits.tryAcquire(nanos, TimeUnit.NANOSECONDS));
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }

  /** Does something under a lock; the wait for it counts. */
  <T> T holding(Lock lock, Supplier<T> work) {
    await(nanos -> lock.tryLock(nanos, TimeUnit.NANOSECONDS));
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  void understood(Understood understood) {
    check();
    heard.accept(understood);
  }
}
