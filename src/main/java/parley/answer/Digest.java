package parley.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.converse.Question;
import parley.language.AnswerCues;
import parley.language.AnswerType;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;

/**
 * Shortens a long sentence to the clauses that answer a question, what is left out marked with an
 * ellipsis. Stateless.
 */
final class Digest {
  /** A sentence of so many words is said whole. */
  static final int SHORT = 55;

  private static final int MOST_WORDS = 85;

  private Digest() {}

  /** The sentence, or its clauses that answer, in their order, at most 85 words. */
  static String of(Question question, String sentence) {
    if (words(sentence) <= SHORT) {
      return sentence;
    }
    List<Span> clauses = Clauses.of(sentence);
    List<Integer> byWorth = new ArrayList<>();
    double[] worth = new double[clauses.size()];
    for (int i = 0; i < clauses.size(); i++) {
      worth[i] = worth(question, clauses.get(i).of(sentence), i);
      byWorth.add(i);
    }
    byWorth.sort(Comparator.comparingDouble((Integer i) -> worth[i]).reversed());
    TreeSet<Integer> kept = new TreeSet<>();
    int words = 0;
    for (int i : byWorth) {
      int own = words(clauses.get(i).of(sentence));
      if (words + own <= MOST_WORDS && (worth[i] > 0 || words < SHORT / 2)) {
        kept.add(i);
        words += own;
      }
    }
    return kept.isEmpty() ? cut(sentence, MOST_WORDS) : joined(sentence, clauses, kept);
  }

  private static double worth(Question question, String clause, int place) {
    double worth = place == 0 ? 0.6 : 0;
    for (String stem : Tokens.of(clause).stream().map(Token::stem).distinct().toList()) {
      worth += question.terms().getOrDefault(stem, 0f);
    }
    worth += AnswerCues.first(question.answer(), clause) != null ? 3 : 0;
    worth += AnswerCues.firstAmount(clause) != null ? 1.5 : 0;
    worth += AnswerCues.has(AnswerType.PERIOD, clause) ? 1 : 0;
    worth += AnswerCues.has(AnswerType.DATE, clause) ? 0.5 : 0;
    worth += AnswerCues.hasModality(clause) ? 1 : 0;
    return worth;
  }

  private static String joined(String sentence, List<Span> clauses, SortedSet<Integer> kept) {
    StringBuilder out = new StringBuilder();
    int previous = -1;
    for (int i : kept) {
      if (i > previous + 1) {
        out.append(out.isEmpty() ? "… " : " … ");
      } else if (!out.isEmpty()) {
        out.append(' ');
      }
      out.append(clauses.get(i).of(sentence).strip());
      previous = i;
    }
    return out + (previous < clauses.size() - 1 ? " …" : "");
  }

  /** At most the first {@code most} words. */
  static String cut(String sentence, int most) {
    List<String> words = List.of(sentence.split(" "));
    return words.size() <= most ? sentence : String.join(" ", words.subList(0, most)) + " …";
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
