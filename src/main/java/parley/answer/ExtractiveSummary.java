package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.dialogue.Question;
import parley.language.Span;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.structure.Contract;

/**
 * Tells what the evidence says: the sentence that the best of it stands in, whole or shortened at
 * its clauses, and a further one that answers too where both are short. Stateless.
 */
final class ExtractiveSummary {
  /** A sentence of so many words is told whole. */
  private static final int WHOLE = 95;

  /** Words of two sentences together. */
  private static final int BOTH = 60;

  /** Probability that further evidence answers too from which on it is told. */
  private static final double ALSO = 0.5;

  private ExtractiveSummary() {}

  /**
   * What is told.
   *
   * @param text one or two sentences
   * @param used places among the evidence that it rests on, the first foremost
   */
  record Told(String text, List<Integer> used) {}

  /**
   * Tells it.
   *
   * @param evidence best first, at least one
   * @param citations what is quoted of each, in the same order
   * @param sentences most sentences, 1 or 2
   */
  static Told of(
      Question question,
      List<Evidence> evidence,
      List<Citation> citations,
      Corpus corpus,
      int sentences) {
    List<String> told = new ArrayList<>();
    List<Integer> used = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = 0; i < evidence.size() && told.size() < sentences; i++) {
      Evidence one = evidence.get(i);
      Contract contract = corpus.contract(one.documentId());
      Span span = WholeSentence.span(contract, citations.get(i));
      boolean fresh = said.add(one.documentId() + " " + span.start());
      String whole = whole(contract, citations.get(i));
      if (told.isEmpty()) {
        told.add(
            Prose.sentence(SentenceCompressor.of(whole, words(question, one, contract), WHOLE)));
        used.add(i);
      } else if (fresh && fits(told.getFirst(), whole) && also(one, citations.get(i)) >= ALSO) {
        told.add(Prose.sentence(whole));
        used.add(i);
      }
    }
    return new Told(String.join(" ", told), used);
  }

  /** The sentence that a quotation stands in, as it reads by itself. */
  private static String whole(Contract contract, Citation citation) {
    return Opening.removed(Prose.withoutNumber(WholeSentence.understood(contract, citation)));
  }

  private static EvidenceWords words(Question question, Evidence one, Contract contract) {
    String excerpt = contract.text().substring(one.excerptStart(), one.excerptEnd());
    return EvidenceWords.of(question, excerpt, one.judgement());
  }

  /** Whether a further sentence stands by itself and both are short. */
  private static boolean fits(String first, String further) {
    return !further.isEmpty()
        && !Character.isLowerCase(further.charAt(0))
        && Prose.words(first) + Prose.words(further) <= BOTH;
  }

  /** The probability that a passage answers by itself. */
  private static double also(Evidence one, Citation citation) {
    if (one.judgement() == null) {
      return 0;
    }
    int from = citation.start() - one.excerptStart();
    return Math.min(
        1 / (1 + Math.exp(-one.relevance())),
        one.judgement().evidence(from, citation.end() - one.excerptStart()));
  }
}
