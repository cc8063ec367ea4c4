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

  /** Why it cannot run, or an empty text; not before it was tried. */
  static String problem() {
    return Once.LOADING.join().problem();
  }

  private record Loaded(@Nullable CrossEncoder encoder, String problem) {}

  /** Begun when first touched; it lives as long as the process. */
  private static final class Once {
    static final CompletableFuture<Loaded> LOADING =
        CompletableFuture.supplyAsync(SharedReader::load);
  }

  private static Loaded load() {
    try {
      return new Loaded(CrossEncoder.load(Runtime.getRuntime().availableProcessors()), "");
    } catch (CrossEncoder.UnavailableException e) {
      String problem = String.valueOf(e.getMessage());
      System.getLogger(SharedReader.class.getName())
          .log(System.Logger.Level.WARNING, problem + " Questions are answered without it.");
      return new Loaded(null, problem);
    }
  }
}
