package parley.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * The ids of the documents of each segment, read from it once: a segment never changes. Safe for
 * many threads.
 */
final class SegmentIds {
  private final Map<IndexReader.CacheKey, String[]> bySegment = new ConcurrentHashMap<>();

  /** Ids by their ordinal in the segment. */
  String[] of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    String[] known = bySegment.get(core.getKey());
    if (known != null) {
      return known;
    }
    SortedDocValues values = DocValues.getSorted(segment, Fields.DOCUMENT);
    String[] ids = new String[values.getValueCount()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = values.lookupOrd(i).utf8ToString();
    }
    if (bySegment.put(core.getKey(), ids) == null) {
      core.addClosedListener(bySegment::remove);
    }
    return ids;
  }
}
