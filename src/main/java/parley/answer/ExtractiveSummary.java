package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.dialogue.Question;
import parley.language.Sentences;
import parley.language.Span;
import parley.reader.Judgement;
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
    Set<Span> said = new HashSet<>();
    for (int i = 0; i < evidence.size() && told.size() < sentences; i++) {
      Evidence one = evidence.get(i);
      Citation citation = citations.get(i);
      Contract contract = corpus.contract(one.documentId());
      EvidenceWords words = words(question, one, contract);
      List<Span> parts = sentences(contract, citation);
      if (told.isEmpty()) {
        Span best = best(parts, one, words, contract);
        said.add(best);
        String whole = whole(contract, best, citation);
        told.add(Prose.sentence(SentenceCompressor.of(whole, words, WHOLE)));
        used.add(i);
      }
      for (Span part : parts) {
        String further = whole(contract, part, citation);
        boolean also = answers(one, part) >= ALSO && fits(told.getFirst(), further);
        if (told.size() < sentences && also && said.add(part)) {
          told.add(Prose.sentence(further));
          used.add(i);
        }
      }
    }
    return new Told(String.join(" ", told), used);
  }

  /** Where the sentences stand that a quotation stands in; one that leans goes with the last. */
  private static List<Span> sentences(Contract contract, Citation citation) {
    Span all = WholeSentence.understoodSpan(contract, citation);
    String text = all.of(contract.text());
    List<Span> sentences = new ArrayList<>();
    for (Span span : Sentences.of(text)) {
      Span own = new Span(all.start() + span.start(), all.start() + span.end());
      if (!sentences.isEmpty() && WholeSentence.leans(Quotes.flat(span.of(text)))) {
        sentences.set(sentences.size() - 1, new Span(sentences.getLast().start(), own.end()));
      } else if (!span.of(text).isBlank()) {
        sentences.add(own);
      }
    }
    return sentences.isEmpty() ? List.of(all) : sentences;
  }

  /** A sentence as it reads by itself. */
  private static String whole(Contract contract, Span sentence, Citation citation) {
    String around = WholeSentence.around(contract, sentence, citation);
    return Opening.removed(Prose.withoutNumber(around));
  }

  /** The sentence with most evidence, each word of it weighed against what it costs to tell. */
  private static Span best(
      List<Span> sentences, Evidence one, EvidenceWords words, Contract contract) {
    Span best = sentences.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (Span sentence : sentences) {
      String text = sentence.of(contract.text());
      Judgement judgement = one.judgement();
      int from = sentence.start() - one.excerptStart();
      double worth =
          judgement == null
              ? words.of(text)
              : (judgement.evidence(from, from + sentence.length()) - EvidenceWords.COST)
                  * Prose.words(text);
      if (worth > most) {
        most = worth;
        best = sentence;
      }
    }
    return best;
  }

  /** The probability that a sentence answers by itself. */
  private static double answers(Evidence one, Span sentence) {
    Judgement judgement = one.judgement();
    if (judgement == null) {
      return 0;
    }
    int from = sentence.start() - one.excerptStart();
    double relevant = 1 / (1 + Math.exp(-one.relevance()));
    return Math.min(relevant, judgement.evidence(from, from + sentence.length()));
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
}
