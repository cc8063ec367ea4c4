package parley.app;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import parley.reader.CrossEncoder;

/**
 * The reader, loaded once for the process and in the background; whoever asks before it is there
 * waits. Safe for many threads.
 */
final class SharedReader {
  private SharedReader() {}

  /** Begins to load it. */
  static void begin() {
    Once.LOADING.isDone();
  }

  /** The reader, or null where it cannot run. */
  static @Nullable CrossEncoder get() {
    return Once.LOADING.join().encoder();
  }

  private record Loaded(@Nullable CrossEncoder encoder) {}

  /** Begun when first touched; it lives as long as the process. */
  private static final class Once {
    static final CompletableFuture<Loaded> LOADING =
        CompletableFuture.supplyAsync(SharedReader::load);
  }

  private static Loaded load() {
    try {
      return new Loaded(CrossEncoder.load());
    } catch (CrossEncoder.UnavailableException e) {
      System.getLogger(SharedReader.class.getName())
          .log(System.Logger.Level.WARNING, e.getMessage() + " Questions are answered without it.");
      return new Loaded(null);
    }
  }
}
