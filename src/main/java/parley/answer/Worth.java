package parley.answer;

import java.util.List;
import java.util.regex.Pattern;
import parley.converse.Question;
import parley.language.AnswerCues;
import parley.language.AnswerType;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;

/** What the clauses of a sentence are worth to a question, in its words. Stateless. */
final class Worth {
  private static final Pattern ITEM = Pattern.compile("^\\([a-z0-9]{1,4}\\)\\s");

  /** What the words quoted weigh more than the rest of their sentence; set by hand. */
  private static final double QUOTED = 1.5;

  /** An item of the section asked for comes before all else. */
  private static final double NAMED = 10;

  private static final Pattern CASE =
      Pattern.compile("(?i)\\b(?:if|in\\s+the\\s+event|in\\s+case|upon|should|where|when)\\b");

  private static final Pattern THEN = Pattern.compile("(?i)^then\\b");

  /** What a clause more is worth that tells what follows; set by hand. */
  private static final double FOLLOWS = 4;

  private Worth() {}

  /**
   * The worth of each clause.
   *
   * @param quoted the words of the sentence that answer best; empty for none
   */
  static double[] of(Question question, String sentence, List<Span> clauses, Span quoted) {
    double[] worth = new double[clauses.size()];
    for (int i = 0; i < clauses.size(); i++) {
      worth[i] = of(question, clauses.get(i).of(sentence), i);
      worth[i] += clauses.get(i).overlaps(quoted) ? QUOTED : 0;
    }
    addNamed(question, sentence, clauses, worth);
    addConsequence(question, sentence, clauses, worth);
    return worth;
  }

  private static double of(Question question, String clause, int place) {
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

  /** The clauses of the item of a section that the question asks for are worth more. */
  private static void addNamed(
      Question question, String sentence, List<Span> clauses, double[] worth) {
    boolean named = false;
    for (int i = 0; i < worth.length; i++) {
      String clause = clauses.get(i).of(sentence).strip();
      named = ITEM.matcher(clause).find() ? isNamed(question, clause) : named;
      worth[i] += named ? NAMED : 0;
    }
  }

  /** What follows in a case is worth more than the case, where that is what was asked. */
  private static void addConsequence(
      Question question, String sentence, List<Span> clauses, double[] worth) {
    if (!Gain.asksConsequence(question)) {
      return;
    }
    boolean supposed = false;
    for (int i = 0; i < worth.length; i++) {
      String clause = clauses.get(i).of(sentence).strip();
      boolean follows = THEN.matcher(clause).find() || (supposed && Window.isWhole(clause));
      supposed |= CASE.matcher(clause).find();
      worth[i] += follows ? FOLLOWS : 0;
    }
  }

  /** Whether a clause begins with the item of a section that the question asks for. */
  private static boolean isNamed(Question question, String clause) {
    return question.sections().stream()
        .map(s -> s.substring(Math.max(0, s.lastIndexOf('('))))
        .anyMatch(item -> item.startsWith("(") && clause.startsWith(item));
  }
}
