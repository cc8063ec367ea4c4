package parley.store;

import java.time.Instant;

/** A named set of documents. */
public record Datastore(String id, String name, Instant createdAt) {}
