package parley.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** Makes the searchers of a generation. */
final class Searchers extends SearcherFactory {
  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Similarities.PER_FIELD);
    return searcher;
  }
}
