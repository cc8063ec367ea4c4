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
 * its clauses, and a further one that answers too. Stateless.
 */
final class ExtractiveSummary {
  /** Words of an answer in all; a reader's and the evaluation's own limit is 100. */
  private static final int MOST = 98;

  /** A sentence of so many words is told whole. */
  private static final int WHOLE = 95;

  /** Fewer words are not worth a second sentence. */
  private static final int LEAST = 12;

  /** Probability that further evidence answers too from which on it is told. */
  private static final double ALSO = 0.5;

  /** Evidence that is looked at for a further sentence. */
  private static final int LOOKED_AT = 4;

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
    int room = MOST;
    int last = Math.min(LOOKED_AT, evidence.size());
    for (int i = 0; i < last && told.size() < sentences && room >= LEAST; i++) {
      Evidence one = evidence.get(i);
      Citation citation = citations.get(i);
      Contract contract = corpus.contract(one.documentId());
      Span span = WholeSentence.span(contract, citation);
      boolean again = !said.add(one.documentId() + " " + span.start());
      if (i > 0 && (again || also(one, citation) < ALSO)) {
        continue;
      }
      String sentence = sentence(question, one, citation, contract, room);
      if (!sentence.isEmpty() && Prose.words(sentence) <= room + (i == 0 ? MOST : 0)) {
        told.add(sentence);
        used.add(i);
        room -= Prose.words(sentence);
      }
    }
    return new Told(String.join(" ", told), used);
  }

  /** The probability that a passage answers by itself. */
  private static double also(Evidence one, Citation citation) {
    if (one.judgement() == null) {
      return 0;
    }
    double relevant = 1 / (1 + Math.exp(-one.relevance()));
    int from = citation.start() - one.excerptStart();
    return Math.min(
        relevant, one.judgement().evidence(from, citation.end() - one.excerptStart()) * 1.2);
  }

  /** The sentence that is told; empty for a further one that only goes on with another. */
  private static String sentence(
      Question question, Evidence one, Citation citation, Contract contract, int room) {
    String whole =
        Opening.removed(Prose.withoutNumber(WholeSentence.understood(contract, citation)));
    String excerpt = excerpt(one, contract);
    EvidenceWords evidence = EvidenceWords.of(question, excerpt, one.judgement());
    String told = SentenceCompressor.of(whole, evidence, Math.min(room, WHOLE));
    boolean goesOn = !told.isEmpty() && Character.isLowerCase(told.charAt(0));
    return goesOn && room < MOST ? "" : Prose.sentence(told);
  }

  private static String excerpt(Evidence one, Contract contract) {
    return contract.text().substring(one.excerptStart(), one.excerptEnd());
  }
}
