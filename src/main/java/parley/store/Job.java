package parley.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on in the background.
 *
 * @param datastoreId the datastore of the document it is about, or null
 * @param documentId the document it is about, or null
 * @param name the display name the document gets, or null
 * @param hash the original to read, or null
 * @param failure why it failed, or null
 * @param finishedAt null while it is not in a final state
 */
public record Job(
    String id,
    Kind kind,
    @Nullable String datastoreId,
    @Nullable String documentId,
    @Nullable String name,
    @Nullable String hash,
    long sizeBytes,
    Status status,
    Progress progress,
    @Nullable Failure failure,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** What a job does. */
  public enum Kind {
    INGEST,
    REINDEX_FULL,
    REINDEX_INCREMENTAL;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How far it has come.
   *
   * @param stage a word for what is being done, such as {@code reading}
   * @param unit what {@code done} and {@code total} count
   */
  public record Progress(String stage, int done, int total, String unit) {
    public static final Progress WAITING = new Progress("stored", 0, 0, "pages");
  }
}
