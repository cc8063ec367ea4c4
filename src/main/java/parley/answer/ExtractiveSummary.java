package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.dialogue.Question;
import parley.language.Sentences;
import parley.language.Span;
import parley.language.Tokens;
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

  /** Words of two sentences together; in a conversation, where less is sure, {@link #WHOLE}. */
  private static final int BOTH = 54;

  /**
   * A further sentence is told when its probability to answer is at least this share of that of the
   * first: where the first is not sure, the next best is said beside it.
   */
  private static final double ALSO = 0.6;

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
    boolean alone = question.asked().previous().isEmpty();
    Draft draft = new Draft(sentences, alone ? BOTH : WHOLE);
    Evidence foremost = evidence.getFirst();
    Contract its = corpus.contract(foremost.documentId());
    Citation quoted = citations.getFirst();
    EvidenceWords words = words(question, foremost, its);
    Span first = best(sentences(its, quoted), foremost, words, its);
    String whole = whole(its, first, quoted);
    draft.add(first, SentenceCompressor.of(whole, words, WHOLE), 0);
    boolean row = !Tables.row(its, first.start()).isEmpty();
    draft.least = ALSO * answers(foremost, first);
    draft.complete = hasAll(question, whole);
    for (int i = 0; i < evidence.size() && !row; i++) { // another row is about something else
      Contract contract = corpus.contract(evidence.get(i).documentId());
      further(draft, i, question, evidence.get(i), citations.get(i), contract);
    }
    return new Told(String.join(" ", draft.told), draft.used, first);
  }

  /** Adds the sentences of one place that answer nearly as well as the first. */
  private static void further(
      Draft draft,
      int place,
      Question question,
      Evidence evidence,
      Citation citation,
      Contract contract) {
    for (Span part : sentences(contract, citation)) {
      String further = whole(contract, part, citation);
      boolean asked = !draft.complete || hasAll(question, further);
      if (asked && answers(evidence, part) >= draft.least && draft.fits(further)) {
        draft.add(part, further, place);
      }
    }
  }

  /**
   * Whether all words of a question that stands by itself are in a sentence: one with fewer adds
   * nothing to it.
   */
  private static boolean hasAll(Question question, String sentence) {
    Set<String> words = question.terms().keySet();
    return question.asked().previous().isEmpty()
        && !words.isEmpty()
        && Set.copyOf(Tokens.stems(sentence)).containsAll(words);
  }

  /** The sentences that are told so far. */
  private static final class Draft {
    private final int most;
    private final int room;
    private final List<String> told = new ArrayList<>();
    private final List<Integer> used = new ArrayList<>();
    private final Set<Span> said = new HashSet<>();
    private double least;
    private boolean complete;

    Draft(int most, int room) {
      this.most = most;
      this.room = room;
    }

    boolean full() {
      return told.size() >= most;
    }

    /** Whether a further sentence stands by itself and both are short. */
    boolean fits(String further) {
      return !full()
          && !further.isEmpty()
          && !Character.isLowerCase(further.charAt(0))
          && Prose.words(told.getFirst()) + Prose.words(further) <= room;
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

  /** A sentence as it reads by itself; the row of a table with the heads of its columns. */
  private static String whole(Contract contract, Span sentence, Citation citation) {
    String row = Tables.row(contract, sentence.start());
    if (!row.isEmpty()) {
      return row;
    }
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
