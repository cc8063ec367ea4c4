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
import parley.document.UnreadableDocumentException.Reason;
import parley.service.ReaderChild.LostException;
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
   * Reads and understands a file; once more where the process that read it ended by itself.
   *
   * @throws UnreadableDocumentException when it is refused or exceeds a limit
   */
  Contract read(Path file, @Nullable String password, ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    if (limits == null) {
      return here.read(file, password, progress);
    }
    try {
      return readOnce(limits, file, password, progress);
    } catch (LostException first) {
      try {
        return readOnce(limits, file, password, progress);
      } catch (LostException second) {
        throw refusal(second);
      }
    }
  }

  private Contract readOnce(
      ReadingLimits wanted, Path file, @Nullable String password, ReadingProgress progress)
      throws IOException, UnreadableDocumentException, LostException {
    ReaderChild child = child(wanted);
    try {
      return child.read(file, password, progress);
    } finally {
      if (child.usable()) {
        idle.push(child);
      } else {
        drop(child);
      }
    }
  }

  private static UnreadableDocumentException refusal(LostException lost) throws IOException {
    if (!lost.begun()) {
      throw new IOException("no process that reads files can be started", lost);
    }
    return new UnreadableDocumentException(
        Reason.TOO_COMPLEX, "The process that read the file ended over it, twice.", lost);
  }

  private ReaderChild child(ReadingLimits wanted) throws IOException {
    for (ReaderChild child = idle.poll(); child != null; child = idle.poll()) {
      if (child.usable()) {
        return child;
      }
      drop(child);
    }
    ReaderChild child = ReaderChild.start(wanted);
    all.add(child);
    return child;
  }

  private void drop(ReaderChild child) {
    child.kill("ended");
    all.remove(child);
  }

  @Override
  public void close() {
    if (watchman != null) {
      watchman.shutdownNow();
    }
    all.forEach(child -> child.kill("the server stops"));
  }
}
