package parley.answer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Sentences;
import parley.language.Span;
import parley.language.Tokens;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/**
 * Answers a question for several amounts, "what fees are there", with every sentence of the section
 * quoted that states one, numbered. Stateless.
 *
 * @param direct how many there are, and a line for each
 * @param citations the sentence quoted first, then the others
 */
record SeveralAmounts(String direct, List<Citation> citations) {
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\b(?:what|which|list|name|all)\\b[^?]{0,50}?\\b(?:fees|payments|amounts|percentages|royalties|prices"
              + "|charges|rates|sums|penalties|(?:all|the)\\s+things\\b[^?]{0,50}?\\b(?:pay|owe)s?)\\b");

  /** An amount that is blotted out is one all the same. */
  private static final Pattern BLOTTED = Pattern.compile("\\[\\s{0,2}[*\u2026.]{1,6}\\s{0,2}]");

  private static final Pattern DEFINED =
      Pattern.compile("[^.;(]{0,60}\\((?:the|an?|each,\\s+an?)?\\s{0,2}[“\"]([^”\"]{3,60})");

  private static final Pattern PERCENTAGES =
      Pattern.compile("(?i)\\b(?:percentages?|royalty\\s+rates)\\b");

  /** Characters before a percentage that tell what it is of. */
  private static final int BESIDE = 24;

  private static final int MOST = 6;
  private static final int MOST_CITED = 4;
  private static final int LINE = 30;

  /** Words of all lines together, and the fewest of one. */
  private static final int WORDS = 90;

  private static final int LEAST_LINE = 14;

  /** Words said before an amount that stands far back in a long clause. */
  private static final int BEFORE = 12;

  private static final int LONGEST_LINE = 55;
  private static final int FAR = 20_000;
  private static final int MOST_QUOTED = 1_500;

  SeveralAmounts {
    citations = List.copyOf(citations);
  }

  /** The list, or null when the question asks for one amount or fewer than two are stated. */
  static @Nullable SeveralAmounts of(Question question, Citation main, Contract contract) {
    if (question.asksWhether() || !ASKS.matcher(question.text()).find()) {
      return null;
    }
    List<Section> path = contract.path(main.section());
    for (int i = path.size() - 1; i >= 0; i--) {
      Section section = path.get(i);
      if (section.end() - section.start() > FAR) {
        return null;
      }
      List<Span> stated = in(section, question, contract);
      if (stated.size() > 1) {
        return told(question, section, main, stated, contract);
      }
    }
    return null;
  }

  private static boolean touches(Span place, Citation main) {
    return place.start() < main.end() && main.start() < place.end();
  }

  /** The sentences of a section that state an amount no other one before states. */
  private static List<Span> in(Section section, Question question, Contract contract) {
    Values.Kind kind = kind(question);
    List<Span> found = new ArrayList<>();
    Set<String> known = new HashSet<>();
    String text = contract.text().substring(section.start(), section.end());
    for (Span sentence : Sentences.of(text)) {
      String same = amount(kind, sentence.of(text));
      if (!same.isEmpty() && speaksOf(question, sentence.of(text)) && known.add(same)) {
        found.add(new Span(section.start() + sentence.start(), section.start() + sentence.end()));
      }
    }
    return found;
  }

  private static Values.Kind kind(Question question) {
    boolean shares = PERCENTAGES.matcher(question.text()).find();
    return shares ? Values.Kind.SHARE : Values.Kind.MONEY;
  }

  /** What tells the amounts of a sentence apart from those of another; empty for none. */
  private static String amount(Values.Kind kind, String sentence) {
    List<Values.Value> values = Values.of(kind, sentence);
    boolean blotted = kind == Values.Kind.MONEY && BLOTTED.matcher(sentence).find();
    return values.isEmpty() && blotted
        ? sentence
        : values.stream().map(v -> v.same() + named(v, sentence)).collect(joining(" "));
  }

  /** The term defined behind an amount, or the words before a percentage. */
  private static String named(Values.Value value, String sentence) {
    if (value.kind() == Values.Kind.SHARE) {
      String before = sentence.substring(0, value.place().start());
      return String.join(
          " ", Tokens.stems(before.substring(Math.max(0, before.length() - BESIDE))));
    }
    Matcher defined = DEFINED.matcher(sentence).region(value.place().end(), sentence.length());
    return defined.lookingAt() ? defined.group(1) : "";
  }

  private static boolean speaksOf(Question question, String sentence) {
    return Tokens.stems(sentence).stream().anyMatch(question.terms()::containsKey);
  }

  private static SeveralAmounts told(
      Question question, Section section, Citation main, List<Span> stated, Contract contract) {
    List<String> lines = new ArrayList<>();
    List<Citation> citations = new ArrayList<>(List.of(main));
    int said = Math.min(MOST, stated.size());
    int room = Math.clamp(WORDS / said, LEAST_LINE, LINE);
    for (Span one : stated.subList(0, said)) {
      String sentence = DirectAnswers.withoutNumber(Quotes.flat(one.of(contract.text())));
      lines.add((lines.size() + 1) + ". " + line(question, sentence, room));
      if (!touches(one, main) && citations.size() < MOST_CITED) {
        citations.add(cited(main, one, contract));
      }
    }
    String where = AnswerComposer.where(contract, section.index(), section.start());
    String more = stated.size() > MOST ? ", of which these are the first " + MOST : "";
    String lead = where.replaceFirst(",$", "") + " states " + stated.size() + more + ":\n";
    return new SeveralAmounts(lead + String.join("\n", lines), citations);
  }

  private static Citation cited(Citation main, Span place, Contract contract) {
    int passage = Math.max(0, contract.passageAt(place.start()));
    Passage at = contract.passages().get(passage);
    int end = Math.min(place.end(), place.start() + MOST_QUOTED);
    return Citation.at(main.documentId(), at.section(), place.start(), end, contract);
  }

  /** The sentence, a long one from the clause that its amount stands in. */
  private static String line(Question question, String sentence, int room) {
    if (Digest.words(sentence) <= room) {
      return sentence;
    }
    Values.Kind kind = kind(question);
    for (Span clause : Clauses.of(sentence)) {
      String words = clause.of(sentence);
      if (!amount(kind, words).isEmpty()) {
        int start = clause.start() + beginning(kind, words, room);
        return (start == 0 ? "" : "… ") + cut(sentence.substring(start), room);
      }
    }
    return Digest.cut(sentence, room);
  }

  /** Where to begin a clause so that its amount is said. */
  private static int beginning(Values.Kind kind, String clause, int room) {
    List<Values.Value> values = Values.of(kind, clause);
    boolean far =
        !values.isEmpty()
            && Digest.words(clause.substring(0, values.getFirst().place().end())) > room;
    return far ? near(clause, values.getFirst().place()) : 0;
  }

  /** Where the last words before an amount begin. */
  private static int near(String text, Span amount) {
    int at = amount.start();
    for (int words = 0; at > 0 && words <= BEFORE; at--) {
      words += text.charAt(at - 1) == ' ' ? 1 : 0;
    }
    return at == 0 ? 0 : at + 1;
  }

  /** The first words, to the end of the term that they define. */
  private static String cut(String text, int room) {
    Matcher defined = DEFINED.matcher(text);
    int close = defined.find() ? text.indexOf(')', defined.end()) : -1;
    String whole = close < 0 ? "" : text.substring(0, close + 1);
    boolean fits = close > 0 && Digest.words(whole) <= LONGEST_LINE;
    return fits && Digest.words(whole) >= room ? whole + " …" : Digest.cut(text, room);
  }
}
