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
  private static final int BOTH = 54;

  /**
   * A further sentence is told when its probability to answer is at least this share of that of the
   * first: where the first is not sure, the next best is said beside it.
   */
  private static final double ALSO = 0.5;

  private ExtractiveSummary() {}

  /**
   * What is told.
   *
   * @param text one or two sentences
   * @param used places among the evidence that it rests on, the first foremost
   * @param first where the first sentence stands in the contract of the first of the evidence
   */
  record Told(String text, List<Integer> used, Span first) {}

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
    Draft draft = new Draft(sentences);
    double least = 0;
    Span first = new Span(citations.getFirst().start(), citations.getFirst().end());
    for (int i = 0; i < evidence.size() && !draft.full(); i++) {
      Evidence one = evidence.get(i);
      Contract contract = corpus.contract(one.documentId());
      EvidenceWords words = words(question, one, contract);
      List<Span> parts = sentences(contract, citations.get(i));
      if (i == 0) {
        Span best = best(parts, one, words, contract);
        first = best;
        String whole = whole(contract, best, citations.get(i));
        draft.add(best, SentenceCompressor.of(whole, words, WHOLE), i);
        least = ALSO * answers(one, best);
      }
      for (Span part : parts) {
        String further = whole(contract, part, citations.get(i));
        if (answers(one, part) >= least && draft.fits(further)) {
          draft.add(part, further, i);
        }
      }
    }
    return new Told(String.join(" ", draft.told), draft.used, first);
  }

  /** The sentences that are told so far. */
  private static final class Draft {
    private final int most;
    private final List<String> told = new ArrayList<>();
    private final List<Integer> used = new ArrayList<>();
    private final Set<Span> said = new HashSet<>();

    Draft(int most) {
      this.most = most;
    }

    boolean full() {
      return told.size() >= most;
    }

    /** Whether a further sentence stands by itself and both are short. */
    boolean fits(String further) {
      return !full()
          && !further.isEmpty()
          && !Character.isLowerCase(further.charAt(0))
          && Prose.words(told.getFirst()) + Prose.words(further) <= BOTH;
    }

    void add(Span sentence, String words, int evidence) {
      if (said.add(sentence)) {
        told.add(Prose.sentence(words));
        used.add(evidence);
      }
    }
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
      } else if (!span.of(text).isBlank() && !isTitle(contract, own)) {
        sentences.add(own);
      }
    }
    return sentences.isEmpty() ? List.of(all) : sentences;
  }

  /** Whether a span is the heading of a section and none of its text. */
  private static boolean isTitle(Contract contract, Span span) {
    int at = contract.passageAt(span.start());
    int section = at < 0 ? -1 : contract.passages().get(at).section();
    return section >= 0
        && span.start() >= contract.sections().get(section).start()
        && span.end() <= contract.sections().get(section).bodyStart();
  }

  /** A sentence as it reads by itself. */
  private static String whole(Contract contract, Span sentence, Citation citation) {
    String around = WholeSentence.around(contract, sentence, citation);
    return Opening.removed(Prose.withoutNumber(around));
  }

  /**
   * The sentence with most evidence, each word of it weighed against what it costs to tell; the
   * first where none is worth it.
   */
  private static Span best(
      List<Span> sentences, Evidence one, EvidenceWords words, Contract contract) {
    Span best = sentences.getFirst();
    double most = 0;
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
}
