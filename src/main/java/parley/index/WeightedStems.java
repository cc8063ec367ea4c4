package parley.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The stems of a text, each counted as often as its place weighs. A field made of several such
 * streams holds the frequencies and the length of BM25F (Robertson, Zaragoza and Taylor 2004),
 * times {@link #UNIT}. Can be read again after a reset, as a block is written to two generations at
 * times.
 */
final class WeightedStems extends TokenStream {
  /** What a word of weight 1 counts; frequencies are whole numbers. */
  static final int UNIT = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final String text;
  private final int count;
  private Stems stems = Stems.NONE;

  /**
   * @param weight a multiple of a half, at least a half
   */
  WeightedStems(String text, float weight) {
    this.text = text;
    this.count = Math.round(weight * UNIT);
  }

  @Override
  public void reset() {
    stems = Stems.of(text);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    frequency.setTermFrequency(count);
    return stems.next(term);
  }
}
