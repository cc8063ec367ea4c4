package parley.answer;

import java.util.List;
import parley.language.Span;

/**
 * Shortens a sentence that is too long to be told whole: to the run of its clauses, one after the
 * other, that holds most of the evidence. Nothing is left out within the run, and it begins where a
 * part of the sentence begins. Stateless.
 */
final class SentenceCompressor {
  /** What a run is worth more that ends where a part of the sentence ends. */
  private static final double ENDED = 0.5;

  private SentenceCompressor() {}

  /**
   * The sentence, or the clauses of it that fit.
   *
   * @param most words there is room for, greater than 0
   */
  static String of(String sentence, EvidenceWords evidence, int most) {
    if (Prose.words(sentence) <= most) {
      return sentence;
    }
    Run run = new Run(sentence, evidence);
    if (!run.choose(most, true)) {
      run.choose(most, false);
    }
    run.fill(most);
    return run.text();
  }

  /** A run of clauses, from one to another, both in it. */
  private static final class Run {
    private final String sentence;
    private final List<Span> clauses;
    private final double[] worth;
    private final int[] words;
    private int from;
    private int to;

    Run(String sentence, EvidenceWords evidence) {
      this.sentence = sentence;
      this.clauses = Clauses.of(sentence);
      this.worth = new double[clauses.size()];
      this.words = new int[clauses.size()];
      for (int i = 0; i < worth.length; i++) {
        String clause = clauses.get(i).of(sentence);
        worth[i] = evidence.of(clause);
        words[i] = Prose.words(clause);
      }
    }

    /** Chooses the run that is worth most; false when the best clause of all is not in it. */
    boolean choose(int most, boolean atParts) {
      double best = Double.NEGATIVE_INFINITY;
      int foremost = 0;
      for (int i = 0; i < worth.length; i++) {
        foremost = worth[i] > worth[foremost] ? i : foremost;
        if (atParts && !begins(i)) {
          continue;
        }
        double sum = 0;
        int count = 0;
        for (int j = i; j < worth.length && (j == i || count + words[j] <= most); j++) {
          sum += worth[j];
          count += words[j];
          double all = sum + (j + 1 == worth.length || begins(j + 1) ? ENDED : 0);
          if (all > best) {
            best = all;
            from = i;
            to = j;
          }
        }
      }
      return from <= foremost && foremost <= to;
    }

    /** Whether a part of the sentence begins with the clause: after more than a comma. */
    private boolean begins(int clause) {
      if (clause == 0) {
        return true;
      }
      String before = clauses.get(clause - 1).of(sentence).stripTrailing();
      return !before.isEmpty() && ";:.".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Takes what follows, as far as there is room, to where a part ends. */
    void fill(int most) {
      int count = 0;
      for (int i = from; i <= to; i++) {
        count += words[i];
      }
      int end = to;
      for (int i = to + 1; i < words.length && count + words[i] <= most; i++) {
        count += words[i];
        end = i + 1 == words.length || begins(i + 1) ? i : end;
      }
      to = end;
    }

    String text() {
      return sentence.substring(clauses.get(from).start(), clauses.get(to).end()).strip();
    }
  }
}
