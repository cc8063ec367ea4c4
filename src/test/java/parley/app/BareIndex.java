package parley.app;

import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Opens a Lucene index and searches it once: what the start of the server is measured by. */
final class BareIndex {
  private BareIndex() {}

  public static void main(String[] args) throws Exception {
    try (FSDirectory directory = FSDirectory.open(Path.of(args[0]));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      System.out.println(searcher.search(new TermQuery(new Term("body", "notic")), 10).totalHits);
    }
  }
}
