package parley.service;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.store.Conversation;

/**
 * Who asks. Immutable.
 *
 * @param keyId the key, or null on an open server
 * @param datastoreIds the datastores it may see, or null for all
 */
public record Asker(@Nullable String keyId, @Nullable Set<String> datastoreIds) {
  /** Whoever sees everything. */
  public static final Asker ANYONE = new Asker(null, null);

  public Asker {
    datastoreIds = datastoreIds == null ? null : Set.copyOf(datastoreIds);
  }

  public boolean sees(String datastoreId) {
    return datastoreIds == null || datastoreIds.contains(datastoreId);
  }

  /** One that may not see everything has its own conversations only. */
  public boolean sees(Conversation conversation) {
    return datastoreIds == null || (keyId != null && keyId.equals(conversation.owner()));
  }

  /** Whose conversations to list: its own, or null for everyone's. */
  public @Nullable String owner() {
    return datastoreIds == null ? null : keyId;
  }
}
