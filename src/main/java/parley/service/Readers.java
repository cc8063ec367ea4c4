package parley.service;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.document.Caps;
import parley.document.ReadingProgress;
import parley.document.UnreadableDocumentException;
import parley.structure.Contract;

/**
 * Reads files, each in a child process that is kept warm for the next, so that no file can take the
 * server down or stall the others. Safe for many threads.
 */
public final class Readers implements Closeable {
  private static final long WATCH_MILLIS = 500;

  private final @Nullable ReadingLimits limits;
  private final DocumentReading here;
  private final ConcurrentLinkedDeque<ReaderChild> idle = new ConcurrentLinkedDeque<>();
  private final Set<ReaderChild> all = ConcurrentHashMap.newKeySet();
  private final @Nullable ScheduledExecutorService watchman;

  private Readers(@Nullable ReadingLimits limits, Caps caps) {
    this.limits = limits;
    this.here = new DocumentReading(caps);
    this.watchman =
        limits == null
            ? null
            : Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reader-watch").daemon().factory());
    if (watchman != null) {
      var unused =
          watchman.scheduleWithFixedDelay(
              this::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Reads in child processes. */
  public static Readers inChildren(ReadingLimits limits) {
    return new Readers(limits, limits.caps());
  }

  /** Reads in this process, which a bad file can harm; only the caps hold. */
  public static Readers inThisProcess(Caps caps) {
    return new Readers(null, caps);
  }

  private void watch() {
    all.forEach(ReaderChild::watch);
  }

  /**
   * Reads and understands a file.
   *
   * @throws UnreadableDocumentException when it is refused or exceeds a limit
   */
  Contract read(Path file, @Nullable String password, ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    if (limits == null) {
      return here.read(file, password, progress);
    }
    ReaderChild child = child(limits);
    try {
      return child.read(file, password, progress);
    } finally {
      if (child.alive()) {
        idle.push(child);
      } else {
        child.kill("ended");
        all.remove(child);
      }
    }
  }

  private ReaderChild child(ReadingLimits wanted) throws IOException {
    for (ReaderChild child = idle.poll(); child != null; child = idle.poll()) {
      if (child.alive()) {
        return child;
      }
      all.remove(child);
    }
    ReaderChild child = ReaderChild.start(wanted);
    all.add(child);
    return child;
  }

  @Override
  public void close() {
    if (watchman != null) {
      watchman.shutdownNow();
    }
    all.forEach(child -> child.kill("the server stops"));
  }
}
