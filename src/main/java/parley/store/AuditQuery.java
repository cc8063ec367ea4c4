package parley.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log to list; null for any.
 *
 * @param below only entries with a lower number
 * @param after at or after this time
 * @param before before this time
 * @param action the whole action, such as {@code document.delete}, or what stands before its dot
 */
public record AuditQuery(
    long below,
    @Nullable Instant after,
    @Nullable Instant before,
    @Nullable String action,
    @Nullable String keyId,
    @Nullable String documentId,
    int limit) {

  boolean wants(AuditEntry entry) {
    return entry.number() < below
        && (after == null || !entry.at().isBefore(after))
        && (before == null || entry.at().isBefore(before))
        && (action == null
            || entry.action().equals(action)
            || entry.action().startsWith(action + "."))
        && (keyId == null || keyId.equals(entry.who().keyId()))
        && (documentId == null || entry.documentIds().contains(documentId));
  }
}
