package parley.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The queries for sets of documents, made once for the sets asked most recently. Thread-safe. */
final class DocumentSets {
  private static final int MOST = 200;

  private final Map<Set<String>, Query> recent =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, Query> eldest) {
          return size() > MOST;
        }
      };

  /** Everything of the documents. */
  Query of(Set<String> documentIds) {
    synchronized (recent) {
      return recent.computeIfAbsent(documentIds, DocumentSets::make);
    }
  }

  private static Query make(Set<String> documentIds) {
    return new TermInSetQuery(Fields.DOCUMENT, documentIds.stream().map(BytesRef::new).toList());
  }
}
