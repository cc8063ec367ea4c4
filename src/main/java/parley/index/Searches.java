package parley.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** Runs queries and reads what was found. Stateless. */
final class Searches {
  private Searches() {}

  static List<Hit> passages(IndexSearcher searcher, IndexQuery query) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(Queries.passages(query), query.limit()).scoreDocs) {
      LeafReaderContext leaf = leaf(searcher, found.doc);
      NumericDocValues number = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
      number.advanceExact(found.doc - leaf.docBase);
      hits.add(new Hit(documentId(leaf, found.doc), (int) number.longValue(), found.score));
    }
    return hits;
  }

  static List<DocumentHit> documents(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    List<DocumentHit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
      LeafReaderContext leaf = leaf(searcher, found.doc);
      hits.add(new DocumentHit(documentId(leaf, found.doc), found.score));
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

  private static LeafReaderContext leaf(IndexSearcher searcher, int doc) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private static String documentId(LeafReaderContext leaf, int doc) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
    ids.advanceExact(doc - leaf.docBase);
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }
}
