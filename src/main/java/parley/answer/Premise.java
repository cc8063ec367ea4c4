package parley.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerCues;
import parley.language.AnswerType;
import parley.language.Tokens;
import parley.retrieve.Corpus;
import parley.structure.Contract;

/**
 * Compares the value that a question takes for granted or asks to confirm ("Is the notice period 60
 * days?") with what the text says of the same thing.
 *
 * @param verdict yes when they are equal; null for a question that is not answered with yes or no
 * @param direct what is said, beginning with the verdict's word
 * @param main the citation that decides
 */
record Premise(@Nullable Verdict verdict, String direct, Citation main) {
  private static final Pattern STATES =
      Pattern.compile(
          "(?i)^(?:and|so|but|ok|okay|then|well)?[,\\s]{0,3}(?:why\\s+)?(?:is|are|was|were|isn't|aren't|wasn't)\\s+(?:not\\s+)?"
              + "(.{2,90}?)\\s+(?:only\\s+|really\\s+|still\\s+|set\\s+(?:at|to)\\s+|fixed\\s+at\\s+|not\\s+|equal\\s+to\\s+|governed\\s+by\\s+|under\\s+|subject\\s+to\\s+)?$");
  private static final Pattern COMPARES =
      Pattern.compile(
          "(?i)\\b(?:more|less|fewer|greater|higher|lower|longer|shorter|over|under|above|below|least|most|within|exceed\\w{0,4}|after|before|by|than|as|like|up\\s+to|if|when)\\s+(?:the\\s+)?$");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\b(?:the\\s+)?(?:laws?\\s+of\\s+(?:the\\s+)?(?:state\\s+of\\s+|commonwealth\\s+of\\s+)?([a-z][a-z .]{2,30}?)|(?:by|under)\\s+(?:the\\s+)?([a-z][a-z .]{2,30}?)(?:'s|’s)?\\s+laws?)\\s*(?:\\?|$|,)");

  private static final Pattern VALUE_END =
      Pattern.compile(
          "[,;.)](?:\\s|$)|\\s\\(|\\s(?:if|unless|of\\s+the|after|before|from|prior|upon|on|to|by|for|and|or)\\b|['’]");

  /** More values than these make a table or a schedule. */
  private static final int MOST = 3;

  private static final int LONGEST = 60;

  /** Words of the sentence that bears the value. */
  private static final int WORDS = 45;

  /** What the text says of how to read it, when the question's subject cannot be told. */
  private static final String IT = "what the text says";

  /** The verdict on the value, or null when the question has none or the text has none like it. */
  static @Nullable Premise of(Question question, List<Citation> citations, Corpus corpus) {
    if (question.act() != Act.WHETHER && question.act() != Act.WHY) {
      return null;
    }
    if (question.answer() == AnswerType.LAW) {
      return law(question, citations.getFirst(), corpus);
    }
    String asked = question.text().strip();
    Premise venue = venue(question, citations.getFirst(), corpus);
    if (venue != null) {
      return venue;
    }
    for (Values.Kind kind : Values.Kind.values()) {
      List<Values.Value> values = Values.of(kind, asked);
      if (values.size() == 1) {
        return ofValue(question, values.getFirst(), citations, corpus);
      }
    }
    return null;
  }

  private static @Nullable Premise ofValue(
      Question question, Values.Value value, List<Citation> citations, Corpus corpus) {
    String before = question.text().strip().substring(0, value.place().start());
    Matcher states = STATES.matcher(before);
    boolean copula = states.find();
    if (COMPARES.matcher(before).find() || (!copula && question.act() != Act.WHY)) {
      return null;
    }
    Premise found =
        fits(question, value, citations)
            ? compared(question, value, copula ? states.group(1) : "it", citations, corpus)
            : silent(question, value, citations, corpus);
    return found == null || copula ? found : found.andOther(question, value, citations, corpus);
  }

  /**
   * Whether the value can be compared: "three months' rent" is no period, and a share of something
   * is not compared with an amount.
   */
  private static boolean fits(Question question, Values.Value value, List<Citation> citations) {
    String after = question.text().strip().substring(value.place().end()).strip();
    boolean measures = after.startsWith("'") || after.startsWith("’");
    String best = Quotes.flat(citations.getFirst().quote());
    return switch (value.kind()) {
      case PERIOD -> !measures && question.answer() != AnswerType.MONEY;
      case SHARE -> Values.of(Values.Kind.MONEY, best).isEmpty();
      case MONEY, DATE -> true;
    };
  }

  private static @Nullable Premise compared(
      Question question,
      Values.Value asked,
      String subject,
      List<Citation> citations,
      Corpus corpus) {
    Set<String> terms = new HashSet<>(question.terms().keySet());
    terms.removeAll(Tokens.stems(asked.place().of(question.text().strip())));
    Citation first = citations.getFirst();
    Citation main =
        citations.stream()
            .filter(c -> c.section() == first.section() && has(asked, c, false))
            .findFirst()
            .orElse(null);
    for (Citation citation : citations) {
      boolean equal = has(asked, citation, true);
      if (equal && (main == null || count(terms, citation, corpus) >= count(terms, main, corpus))) {
        return told(question, asked, subject, citation, corpus);
      }
    }
    return main == null
        ? silent(question, asked, citations, corpus)
        : told(question, asked, subject, main, corpus);
  }

  /** The text has no value of that kind: the value asked about is not confirmed. */
  private static @Nullable Premise silent(
      Question question, Values.Value asked, List<Citation> citations, Corpus corpus) {
    Citation main =
        citations.stream()
            .filter(c -> AnswerCues.firstAmount(c.quote()) != null)
            .findFirst()
            .orElse(null);
    if (main == null || question.act() != Act.WHETHER || asked.kind() == Values.Kind.DATE) {
      return null;
    }
    Contract contract = corpus.contract(main.documentId());
    String text = question.text().strip();
    String not = text.substring(asked.place().start()).replaceFirst("[?.!\\s]+$", "");
    String fact = "No: " + label(contract, main) + " does not say " + not + ". ";
    return new Premise(Verdict.NO, fact + sentence(question, contract, main), main);
  }

  /** The same with the next value of the kind, as nothing tells which of them was meant. */
  private Premise andOther(
      Question question, Values.Value asked, List<Citation> citations, Corpus corpus) {
    for (Citation citation : citations) {
      if (has(asked, citation, false) && !citation.equals(main)) {
        String other = sentence(question, corpus.contract(citation.documentId()), citation);
        return direct.contains(other) ? this : new Premise(verdict, direct + " " + other, main);
      }
    }
    return this;
  }

  private static boolean has(Values.Value asked, Citation citation, boolean equal) {
    return Values.of(asked.kind(), Quotes.flat(citation.quote())).stream()
        .anyMatch(v -> !equal || Values.isSame(asked.kind(), v.same(), asked.same()));
  }

  /** How many of the question's words stand in a citation or in the title above it. */
  private static long count(Set<String> terms, Citation citation, Corpus corpus) {
    String title = Headings.title(corpus.contract(citation.documentId()), citation);
    Set<String> stems = new HashSet<>(Tokens.stems(citation.quote() + " " + title));
    return terms.stream().filter(stems::contains).count();
  }

  private static Premise told(
      Question question, Values.Value asked, String subject, Citation main, Corpus corpus) {
    Contract contract = corpus.contract(main.documentId());
    String quote = DirectAnswers.withoutNumber(Quotes.flat(main.quote()));
    List<Values.Value> said = Values.of(asked.kind(), quote);
    List<Values.Value> same =
        said.stream().filter(v -> Values.isSame(v.kind(), v.same(), asked.same())).toList();
    boolean equal = !same.isEmpty();
    Values.Value value = equal ? same.getFirst() : said.getFirst();
    String not = asked.place().of(question.text().strip());
    String label = label(contract, main);
    String fact;
    if (said.size() > MOST) {
      fact = among(label, value.place().of(quote), equal ? "" : not);
    } else {
      String what = isPronoun(subject) ? IT : subject.strip();
      String words = quote.substring(value.place().start(), end(quote, value.place().end()));
      boolean about = equal && !value.same().equals(asked.same());
      String other = about ? ", about " + not : equal ? "" : ", not " + not;
      fact = what + " is " + words + other + " (" + label + ").";
      fact += asked.kind() == Values.Kind.MONEY ? "" : " " + sentence(question, contract, main);
    }
    if (question.act() != Act.WHETHER) {
      return new Premise(null, DirectAnswers.capital(fact), main);
    }
    return new Premise(equal ? Verdict.YES : Verdict.NO, (equal ? "Yes: " : "No: ") + fact, main);
  }

  /** Of a place with many values. */
  private static String among(String label, String value, String not) {
    return not.isEmpty()
        ? label + " gives " + value + ", among other values."
        : label + " gives other values, among them " + value + ", and not " + not + ".";
  }

  private static String sentence(Question question, Contract contract, Citation main) {
    return DirectAnswers.plain(question, WholeSentence.around(contract, main), WORDS);
  }

  /** The end of the words that go with a value, such as "per share in cash". */
  private static int end(String quote, int from) {
    Matcher end = VALUE_END.matcher(quote);
    int stop = end.find(from) ? end.start() : quote.length();
    return stop - from > LONGEST ? from : stop;
  }

  private static boolean isPronoun(String subject) {
    return Set.of("it", "that", "this", "they", "he", "she", "there")
        .contains(subject.strip().toLowerCase(Locale.ROOT));
  }

  private static String label(Contract contract, Citation main) {
    return main.section() < 0 ? "in the text" : contract.sections().get(main.section()).label();
  }

  private static @Nullable Premise law(Question question, Citation main, Corpus corpus) {
    Contract contract = corpus.contract(main.documentId());
    String place = DirectAnswers.law(WholeSentence.around(contract, main));
    Matcher asked = PLACE.matcher(question.text().strip());
    if (place == null || !asked.find() || question.act() != Act.WHETHER) {
      return null;
    }
    String name = asked.group(1) != null ? asked.group(1) : asked.group(2);
    boolean equal = new HashSet<>(Tokens.stems(place)).containsAll(Tokens.stems(name));
    String fact = "the governing law is that of " + place + (equal ? "" : ", not of " + name);
    return new Premise(
        equal ? Verdict.YES : Verdict.NO,
        (equal ? "Yes: " : "No: ") + fact + " (" + label(contract, main) + ").",
        main);
  }

  private static @Nullable Premise venue(Question question, Citation main, Corpus corpus) {
    Contract contract = corpus.contract(main.documentId());
    String asked = question.act() == Act.WHETHER ? Venue.asked(question.text()) : null;
    List<String> places =
        asked == null ? List.of() : Venue.of(WholeSentence.around(contract, main));
    if (asked == null || places.isEmpty()) {
      return null;
    }
    boolean equal = Venue.isAmong(asked, places);
    String label = label(contract, main);
    String fact =
        equal ? "Yes: " : "No: " + label + " names " + places.getFirst() + ", not " + asked + ". ";
    return new Premise(
        equal ? Verdict.YES : Verdict.NO, fact + sentence(question, contract, main), main);
  }
}
