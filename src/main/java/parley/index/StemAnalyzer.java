package parley.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Indexes the stems of a text's content words. */
final class StemAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new StemTokenizer());
  }

  private static final class StemTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Stems stems = Stems.NONE;

    @Override
    public void reset() throws IOException {
      super.reset();
      stems = Stems.of(readAll(input));
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      return stems.next(term);
    }

    private static String readAll(Reader reader) throws IOException {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }
}
