package parley.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.document.Warning;

/**
 * A document of a datastore.
 *
 * @param hash SHA-256 of the original, in hexadecimal; never shown to a client
 * @param version how often something was published under this id; 0 when nothing can be searched
 * @param parseVersion the parser's version that made the contract
 * @param locked opened with a password, which is not kept, so that it cannot be read again
 * @param format lower case, or null before it was read
 * @param metadata the client's own fields
 * @param failure why it was refused, or null
 */
public record StoredDocument(
    String id,
    String datastoreId,
    String name,
    String hash,
    long sizeBytes,
    Status status,
    int version,
    int parseVersion,
    boolean locked,
    @Nullable String format,
    int pages,
    int sections,
    Map<String, Object> metadata,
    List<Warning> warnings,
    @Nullable Failure failure,
    Instant createdAt,
    Instant updatedAt) {
  public StoredDocument {
    metadata = Map.copyOf(metadata);
    warnings = List.copyOf(warnings);
  }

  /** Whether questions can be answered from it. */
  public boolean searchable() {
    return version > 0;
  }
}
