package parley.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** BM25 for every field. Stateless. */
final class Similarities extends PerFieldSimilarityWrapper {
  static final Similarity PER_FIELD = new Similarities();

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;
  private static final Similarity USUAL = new BM25Similarity(K1, B);

  /** Frequencies counted in units of {@link WeightedStems#UNIT}. */
  private static final Similarity WEIGHTED = new BM25Similarity(K1 * WeightedStems.UNIT, B);

  @Override
  public Similarity get(String field) {
    return field.equals(Fields.WORDS) ? WEIGHTED : USUAL;
  }
}
