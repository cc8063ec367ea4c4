package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Span;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.Passage;

/**
 * Finds among the other citations, and beside the first one, what the question asks and the first
 * one leaves open. Stateless.
 */
final class Supplement {
  /** So much must be added: about two of the question's words, or one and what sort it asks for. */
  private static final double LEAST = 1.99;

  /** A question of fewer words asks for one thing. */
  private static final int SHORT_QUESTION = 4;

  private static final Pattern VERB =
      Pattern.compile(
          "(?i)\\b(?:shall|will|may|must|can|cannot|is|are|was|were|has|have|does|do|agrees?|grants?|means?"
              + "|includes?|applies|apply|represents?|warrants?|acknowledges?|remains?|becomes?|terminates?|expires?|survives?|pays?)\\b");

  private Supplement() {}

  /**
   * The citation that adds most, or null when none adds enough.
   *
   * @param told what the sentences said so far rest on, never empty
   */
  static @Nullable Citation to(
      String direct,
      Question question,
      List<Citation> told,
      List<Citation> citations,
      Corpus corpus) {
    if (question.terms().size() < SHORT_QUESTION && !Compared.asks(question)) {
      return null;
    }
    Citation main = told.getFirst();
    List<Citation> others = new ArrayList<>(citations);
    others.addAll(beside(main, corpus.contract(main.documentId())));
    Gain gain = new Gain(question, direct, main);
    Citation best = null;
    double most = LEAST;
    for (Citation other : others) {
      Contract contract = corpus.contract(other.documentId());
      String whole = WholeSentence.around(contract, other);
      boolean none =
          direct.contains(Quotes.flat(other.quote()))
              || told.stream().anyMatch(t -> isPartOf(other, t, corpus))
              || addsNothing(question, other, whole, contract);
      double added = none ? 0 : gain.of(other, whole, Headings.title(contract, other));
      if (added > most) {
        most = added;
        best = other;
      }
    }
    return best;
  }

  /** Whether it is a heading, the names of the parties or no sentence. */
  private static boolean addsNothing(
      Question question, Citation other, String whole, Contract contract) {
    return Headings.isHeading(contract, other)
        || Foremost.isBeside(question, contract, other)
        || !isSentence(whole);
  }

  /** Whether a text says something by itself: it has a subject and a verb. */
  private static boolean isSentence(String text) {
    String said = Opening.removed(DirectAnswers.withoutNumber(text));
    return !said.isEmpty() && !Character.isLowerCase(said.charAt(0)) && VERB.matcher(said).find();
  }

  /** Whether both stand in the same sentence. */
  private static boolean isPartOf(Citation other, Citation main, Corpus corpus) {
    return other.documentId().equals(main.documentId())
        && WholeSentence.understoodSpan(corpus.contract(main.documentId()), main)
            .overlaps(new Span(other.start(), other.end()));
  }

  /** The passages before and after the quotation in its section. */
  static List<Citation> beside(Citation main, Contract contract) {
    List<Citation> beside = new ArrayList<>();
    int at = contract.passageAt(main.start());
    for (int i : List.of(at + 1, at - 1)) {
      if (i >= 0 && i < contract.passages().size()) {
        Passage passage = contract.passages().get(i);
        if (passage.section() == main.section()) {
          beside.add(Citation.of(main.documentId(), passage, contract));
        }
      }
    }
    return beside;
  }
}
