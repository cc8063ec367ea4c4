package parley.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/** The stems of a text one after the other, function words left out. For one thread. */
final class Stems {
  static final Stems NONE = new Stems(List.of());

  private final Iterator<Token> tokens;

  private Stems(List<Token> tokens) {
    this.tokens = tokens.iterator();
  }

  static Stems of(String text) {
    return new Stems(Tokens.of(text));
  }

  /** Writes the next stem; false when there is none left. */
  boolean next(CharTermAttribute term) {
    while (tokens.hasNext()) {
      Token token = tokens.next();
      if (!Words.isFunction(token.text())) {
        term.append(token.stem());
        return true;
      }
    }
    return false;
  }
}
