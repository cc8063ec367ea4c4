package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Span;
import parley.language.Tokens;
import parley.language.Words;
import parley.retrieve.Corpus;
import parley.structure.Contract;

/**
 * The sentences of a direct answer and what they rest on.
 *
 * @param text one to three sentences, without a leading yes or no
 * @param citations best first; with those of every sentence said
 * @param sentences the sentences one by one, the one that answers best first
 */
record Telling(String text, List<Citation> citations, List<String> sentences) {
  /** Words of a direct answer, and the fewest left that make another sentence. */
  private static final int WORDS = 95;

  private static final int LEAST_ROOM = 12;

  /** Words of the first sentence when another one follows. */
  private static final int FIRST = 75;

  private static final int SENTENCES = 3;

  /** The longest quotation, in characters. */
  private static final int MOST_QUOTED = 1_500;

  /** So many of the question's words make a sentence speak of what it asks. */
  private static final int SAME_THING = 2;

  /** A clause of so many words is not said twice. */
  private static final int REPEATED = 10;

  /** Words of a line of an answer about several documents. */
  private static final int LINE = 45;

  /** How much is said. */
  enum Size {
    FULL,
    LINE
  }

  Telling {
    citations = List.copyOf(citations);
    sentences = List.copyOf(sentences);
  }

  /**
   * Says what the first citation answers, and of the others what it leaves open.
   *
   * @param values how many of the first citations each give a value asked for
   */
  static Telling of(
      Question question, List<Citation> citations, int values, Corpus corpus, Size size) {
    List<Citation> used = new ArrayList<>(citations);
    Citation first = values > 0 ? used.getFirst() : lead(question, used, corpus);
    List<Citation> told = new ArrayList<>(List.of(first));
    List<String> sentences = new ArrayList<>();
    String text = said(question, first, corpus, size == Size.LINE ? LINE : Digest.MOST_WORDS);
    for (int i = 1; i < (size == Size.LINE ? Math.max(1, values) : SENTENCES); i++) {
      Citation other = i < values ? used.get(i) : Supplement.to(text, question, told, used, corpus);
      if (other == null) {
        break;
      }
      text = i == 1 ? shorter(text, question, first, corpus) : text;
      int room = WORDS - Digest.words(text);
      if (room < LEAST_ROOM) {
        break;
      }
      String next = said(question, other, corpus, room);
      sentences.add(next);
      text = next.contains(text) ? next : added(text, next, first, other);
      told.add(other);
      if (!used.contains(other)) {
        used.add(Math.min(2, used.size()), other);
      }
    }
    cover(text, told, used, corpus);
    sentences.addFirst(said(question, first, corpus, WORDS));
    return new Telling(text, used, sentences);
  }

  /** The first sentence when another one follows. */
  private static String shorter(String text, Question question, Citation first, Corpus corpus) {
    int most = Compared.asks(question) ? LINE : FIRST;
    return Digest.words(text) > most ? said(question, first, corpus, most) : text;
  }

  private static String added(String text, String next, Citation first, Citation other) {
    return repeats(text, next) ? text : together(text, next, first, other);
  }

  private static String together(String text, String next, Citation first, Citation other) {
    return inOrder(first, other) ? text + " " + next : next + " " + text;
  }

  /** Whether a clause of some length stands in both. */
  static boolean repeats(String said, String next) {
    return Clauses.of(next).stream()
        .map(clause -> Dangling.dropped(clause.of(next).replaceAll("[….]", "")))
        .anyMatch(clause -> Digest.words(clause) >= REPEATED && said.contains(clause));
  }

  /** What is said of a sentence beyond the words quoted of it is quoted too. */
  private static void cover(String text, List<Citation> told, List<Citation> used, Corpus corpus) {
    for (Citation citation : told) {
      Contract contract = corpus.contract(citation.documentId());
      Span span = WholeSentence.understoodSpan(contract, citation);
      int end = Math.min(span.end(), span.start() + MOST_QUOTED);
      Set<String> quoted = new HashSet<>();
      used.forEach(c -> quoted.addAll(Tokens.stems(c.quote())));
      boolean open =
          Tokens.of(text).stream()
              .anyMatch(t -> !Words.isFunction(t.text()) && !quoted.contains(t.stem()));
      if (open && span.length() > citation.end() - citation.start()) {
        used.add(
            Citation.at(citation.documentId(), citation.section(), span.start(), end, contract));
      }
    }
  }

  /**
   * The citation to begin with: one that has what is asked for, where the first has not; one that
   * was not among the citations is put first of them.
   */
  private static Citation lead(Question question, List<Citation> citations, Corpus corpus) {
    Set<AnswerType> wanted = Wanted.by(question);
    Citation first = citations.getFirst();
    boolean conditions = question.act() == Act.WHEN && Gain.isCondition(whole(first, corpus));
    boolean follows =
        Gain.asksConsequence(question) && Foremost.tellsConsequence(whole(first, corpus));
    if (wanted.isEmpty() || conditions || follows || has(wanted, whole(first, corpus))) {
      return first;
    }
    Citation named = inNamed(question, wanted, first, corpus);
    if (named != null) {
      citations.remove(named);
      citations.addFirst(named);
      return named;
    }
    long least = Math.max(SAME_THING, shared(question, first, corpus));
    for (Citation other : citations) {
      String sentence = whole(other, corpus);
      if (has(wanted, sentence) && shared(question, other, corpus) >= least) {
        return other;
      }
    }
    return first;
  }

  /** What stands beside the first in a section asked for by its number and has what is wanted. */
  private static @Nullable Citation inNamed(
      Question question, Set<AnswerType> wanted, Citation first, Corpus corpus) {
    return question.sections().isEmpty()
        ? null
        : Supplement.beside(first, corpus.contract(first.documentId())).stream()
            .filter(c -> has(wanted, whole(c, corpus)))
            .findFirst()
            .orElse(null);
  }

  private static boolean has(Set<AnswerType> wanted, String text) {
    return wanted.stream().anyMatch(t -> Wanted.has(t, text));
  }

  private static long shared(Question question, Citation citation, Corpus corpus) {
    String title = Headings.title(corpus.contract(citation.documentId()), citation);
    Set<String> stems =
        Tokens.stems(whole(citation, corpus) + " " + title).stream().collect(Collectors.toSet());
    return question.terms().keySet().stream().filter(stems::contains).count();
  }

  private static String whole(Citation citation, Corpus corpus) {
    return WholeSentence.around(corpus.contract(citation.documentId()), citation);
  }

  private static String said(Question question, Citation citation, Corpus corpus, int room) {
    Contract contract = corpus.contract(citation.documentId());
    String whole = WholeSentence.understood(contract, citation);
    return DirectAnswers.of(question, WholeSentence.quoted(contract, citation), whole, room);
  }

  /** A sentence that stands right before the first one is said before it. */
  private static boolean inOrder(Citation first, Citation other) {
    boolean same =
        first.documentId().equals(other.documentId()) && first.section() == other.section();
    return !same || other.start() > first.start();
  }
}
