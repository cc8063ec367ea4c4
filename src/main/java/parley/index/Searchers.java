package parley.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermInSetQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes the searchers of a generation. Which entries belong to a set of documents is kept for each
 * segment, as the same documents are asked again and again.
 */
final class Searchers extends SearcherFactory {
  private static final int MOST_SETS = 1_000;
  private static final long MOST_BYTES = 16L << 20;

  /** Segments of any size; a set is looked up whatever the rest of the query costs. */
  private final QueryCache sets =
      new LRUQueryCache(MOST_SETS, MOST_BYTES, leaf -> true, Float.POSITIVE_INFINITY);

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Similarities.PER_FIELD);
    searcher.setQueryCache(sets);
    searcher.setQueryCachingPolicy(new SetsOnly());
    return searcher;
  }

  private static final class SetsOnly implements QueryCachingPolicy {
    @Override
    public void onUse(Query query) {}

    @Override
    public boolean shouldCache(Query query) {
      return query instanceof TermInSetQuery;
    }
  }
}
