package parley.answer;

import java.util.regex.Pattern;
import parley.converse.Question;
import parley.language.AnswerCues;
import parley.language.AnswerType;
import parley.language.Tokens;

/** Leaves out of a long sentence what stands in brackets beside the question. Stateless. */
final class Asides {
  /** Brackets of fewer words are an item's marker or a number in figures. */
  private static final int LEAST = 3;

  /** What gives a name to the words before it; leaving it out leaves nothing unsaid. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)^(?:(?:each|collectively|together|the|such|an?|this|and|as)\\b[^“”\"]{0,60})?[“\"][^“”\"]{2,60}[,.]?[”\"]$");

  private Asides() {}

  /**
   * The text without the brackets that have nothing of the question and no value, marked with an
   * ellipsis unless they only give a name; unbalanced brackets stay.
   */
  static String leftOut(Question question, String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('(');
        open >= 0;
        open = text.indexOf('(', Math.max(at, open + 1))) {
      int close = close(text, open);
      if (close < 0) {
        break;
      }
      String inside = text.substring(open + 1, close).strip();
      boolean named = NAMES.matcher(inside).find();
      if (named || isBeside(question, inside)) {
        out.append(text.substring(at, open).stripTrailing()).append(named ? "" : " …");
        at = close + 1;
      }
    }
    return out.append(text.substring(at)).toString();
  }

  private static boolean isBeside(Question question, String inside) {
    return Digest.words(inside) >= LEAST
        && AnswerCues.firstAmount(inside) == null
        && !AnswerCues.has(AnswerType.DATE, inside)
        && Tokens.stems(inside).stream().noneMatch(question.terms()::containsKey);
  }

  /** Where the bracket closes, or -1. */
  private static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
