package parley.index;

import parley.structure.Contract;

/**
 * A document as it enters the index.
 *
 * @param id the document's id; putting the same id again replaces it
 * @param datastoreId the datastore it belongs to
 * @param name display name, usually the file name
 */
public record IndexedDocument(String id, String datastoreId, String name, Contract contract) {}
