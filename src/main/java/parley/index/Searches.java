package parley.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** Runs queries and reads what was found. Stateless. */
final class Searches {
  private Searches() {}

  static List<Hit> passages(IndexSearcher searcher, Query query, int limit, SegmentIds ids)
      throws IOException {
    ScoreDoc[] found = best(searcher, query, limit);
    Hit[] hits = new Hit[found.length];
    for (Map.Entry<LeafReaderContext, List<Integer>> places : bySegment(searcher, found)) {
      LeafReaderContext leaf = places.getKey();
      String[] names = ids.of(leaf.reader());
      SortedDocValues documents = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
      for (int place : places.getValue()) {
        int doc = found[place].doc - leaf.docBase;
        documents.advanceExact(doc);
        numbers.advanceExact(doc);
        hits[place] =
            new Hit(names[documents.ordValue()], (int) numbers.longValue(), found[place].score);
      }
    }
    return List.of(hits);
  }

  /** How many there are in all need not be counted. */
  private static ScoreDoc[] best(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    int most = Math.max(1, Math.min(limit, searcher.getIndexReader().maxDoc()));
    return searcher.search(query, new TopScoreDocCollectorManager(most, 0)).scoreDocs;
  }

  /** The places in {@code found} segment by segment, in the order of the segment. */
  private static Set<Map.Entry<LeafReaderContext, List<Integer>>> bySegment(
      IndexSearcher searcher, ScoreDoc[] found) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Map<LeafReaderContext, List<Integer>> places = new HashMap<>();
    IntStream.range(0, found.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> found[i].doc))
        .forEach(i ->
            places
                .computeIfAbsent(
                    leaves.get(ReaderUtil.subIndex(found[i].doc, leaves)), l -> new ArrayList<>())
                .add(i));
    return places.entrySet();
  }

  static List<DocumentHit> documents(IndexSearcher searcher, Query query, int limit, SegmentIds ids)
      throws IOException {
    List<DocumentHit> hits = new ArrayList<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
      SortedDocValues documents = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
      documents.advanceExact(found.doc - leaf.docBase);
      hits.add(new DocumentHit(ids.of(leaf.reader())[documents.ordValue()], found.score));
    }
    return hits;
  }

  static int frequency(IndexSearcher searcher, String field, String stem) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(field, stem));
  }

  static IndexSize size(IndexSearcher searcher) throws IOException {
    int documents = searcher.count(new TermQuery(new Term(Fields.KIND, Fields.CARD)));
    int passages = searcher.count(new TermQuery(new Term(Fields.KIND, Fields.PASSAGE)));
    long bytes = 0;
    if (searcher.getIndexReader() instanceof DirectoryReader reader) {
      for (String file : reader.directory().listAll()) {
        bytes += length(reader.directory(), file);
      }
    }
    return new IndexSize(documents, passages, bytes);
  }

  /** A file that was merged away since it was listed has none. */
  private static long length(Directory directory, String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return 0;
    }
  }

  static Set<String> documentIds(IndexSearcher searcher) throws IOException {
    Set<String> ids = new HashSet<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.DOCUMENT);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef id = each.next(); id != null; id = each.next()) {
        if (searcher.count(liveDocument(id)) > 0) {
          ids.add(id.utf8ToString());
        }
      }
    }
    return ids;
  }

  private static Query liveDocument(BytesRef id) {
    return new TermQuery(new Term(Fields.DOCUMENT, BytesRef.deepCopyOf(id)));
  }
}
