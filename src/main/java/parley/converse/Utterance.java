package parley.converse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/**
 * What was said, without the words that only join it to what went before.
 *
 * @param said as typed
 * @param core without joining words in front and marks at the end
 * @param tokens of the core
 * @param opener the joining word, or empty
 */
record Utterance(String said, String core, List<Token> tokens, String opener) {

  static Utterance of(String said, Cues cues) {
    List<Token> all = Tokens.of(said);
    int from = 0;
    String opener = "";
    while (from < all.size() - 1) {
      int joined = cues.at(Cue.OPENER, all, from);
      int filled = joined > 0 ? 0 : cues.at(Cue.FILLER, all, from);
      if (joined == 0 && filled == 0) {
        break;
      }
      joined = keepsWhatAbout(all, from, joined);
      if (from + joined + filled >= all.size()) {
        break;
      }
      opener = joined > 0 ? all.get(from).text() : opener;
      from += joined + filled;
    }
    return cut(said, all, from, opener);
  }

  /** {@code and what about X}: only the {@code and} goes. */
  private static int keepsWhatAbout(List<Token> all, int from, int joined) {
    for (int i = from; i < from + joined; i++) {
      if (all.get(i).text().equals("what")) {
        return i - from;
      }
    }
    return joined;
  }

  private static Utterance cut(String said, List<Token> all, int from, String opener) {
    if (all.isEmpty()) {
      return new Utterance(said, said.strip(), List.of(), "");
    }
    int start = all.get(from).start();
    boolean bracket = start > 0 && said.charAt(start - 1) == '(';
    String core =
        said.substring(bracket ? start - 1 : start).strip().replaceFirst("[\\s?!.]{1,8}$", "");
    return new Utterance(said, core, Tokens.of(core), opener);
  }

  /** The same without its first tokens. */
  Utterance from(int token) {
    if (token >= tokens.size()) {
      return new Utterance(said, "", List.of(), opener);
    }
    String rest = core.substring(tokens.get(token).start());
    return new Utterance(said, rest, Tokens.of(rest), opener);
  }

  /** The same up to an offset of the core. */
  Utterance until(int offset) {
    String front = core.substring(0, offset).strip().replaceFirst("[,;:\\s]{1,8}$", "");
    return new Utterance(said, front, Tokens.of(front), opener);
  }

  String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
  }

  /** Number of words that carry a topic. */
  int contentWords() {
    return (int) tokens.stream().filter(t -> !Words.isFunction(t.text())).count();
  }

  @Nullable Token firstContent() {
    return tokens.stream().filter(t -> !Words.isFunction(t.text())).findFirst().orElse(null);
  }
}
