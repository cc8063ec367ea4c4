package parley.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/** Indexes the stems of {@link Tokens}, function words left out but their positions kept. */
final class StemAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new StemTokenizer());
  }

  private static final class StemTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Token> tokens = List.<Token>of().iterator();
    private int end;

    @Override
    public void reset() throws IOException {
      super.reset();
      String text = readAll(input);
      end = text.length();
      tokens = Tokens.of(text).iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      int skipped = 0;
      while (tokens.hasNext()) {
        Token token = tokens.next();
        if (!Words.isFunction(token.text())) {
          term.append(token.stem());
          offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
          step.setPositionIncrement(skipped + 1);
          return true;
        }
        skipped++;
      }
      return false;
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(correctOffset(end), correctOffset(end));
    }

    private static String readAll(Reader reader) throws IOException {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }
}
