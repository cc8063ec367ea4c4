package parley.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import parley.store.StoredDocument;

/**
 * What can be searched now, by datastore, in memory. A question sees one state of it from its
 * beginning to its end: contract and index of a document change in one step between questions. Safe
 * for many threads.
 */
public final class Catalogue {
  private final Map<String, Map<String, StoredDocument>> shelves = new ConcurrentHashMap<>();
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private final ReadWriteLock publishing = new ReentrantReadWriteLock();

  /** Work that changes what questions see. */
  interface Change<E extends Exception> {
    void make() throws E;
  }

  /** Answers a question; nothing that is listed goes away before it returns. */
  <T> T reading(Attention attention, Supplier<T> question) {
    return attention.holding(use.readLock(), question);
  }

  /** Makes a change while no question is being answered. */
  <E extends Exception> void changing(Change<E> change) throws E {
    holding(use.writeLock(), change);
  }

  /**
   * Makes a change after which the store says that a document can be asked, and lists it; whoever
   * was told so and asks waits until it is listed.
   */
  <E extends Exception> void publishing(Change<E> change) throws E {
    holding(publishing.writeLock(), change);
  }

  private static <E extends Exception> void holding(Lock lock, Change<E> change) throws E {
    lock.lock();
    try {
      change.make();
    } finally {
      lock.unlock();
    }
  }

  /** Lists a document; the questions that begin from now on see it. */
  void list(StoredDocument document) {
    shelves
        .computeIfAbsent(document.datastoreId(), k -> new ConcurrentHashMap<>())
        .put(document.id(), document);
  }

  /** Lists what is newly known of a document, unless it was taken off meanwhile. */
  void relist(StoredDocument document) {
    Map<String, StoredDocument> shelf = shelves.get(document.datastoreId());
    if (shelf != null) {
      shelf.computeIfPresent(
          document.id(), (id, old) -> old.version() > document.version() ? old : document);
    }
  }

  /** Takes a document off; when this returns, no question sees it any more. */
  void unlist(String datastoreId, String documentId) {
    Map<String, StoredDocument> shelf = shelves.get(datastoreId);
    if (shelf != null && shelf.remove(documentId) != null) {
      changing(() -> {});
    }
  }

  /** Takes all documents of a datastore off. */
  void unlist(String datastoreId) {
    shelves.remove(datastoreId);
    changing(() -> {});
  }

  /** The documents of these datastores, by id. */
  Map<String, StoredDocument> listed(Iterable<String> datastoreIds) {
    publishing.readLock().lock();
    try {
      Map<String, StoredDocument> listed = new LinkedHashMap<>();
      for (String id : datastoreIds) {
        listed.putAll(shelves.getOrDefault(id, Map.of()));
      }
      return listed;
    } finally {
      publishing.readLock().unlock();
    }
  }

  /** Ids of all documents. */
  Set<String> ids() {
    Set<String> ids = new java.util.HashSet<>();
    shelves.values().forEach(shelf -> ids.addAll(shelf.keySet()));
    return ids;
  }
}
