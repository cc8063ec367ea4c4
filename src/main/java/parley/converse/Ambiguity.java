package parley.converse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.DefinedTerm;

/** Tells whether a question names too little to know what is meant. Safe for many threads. */
public final class Ambiguity {
  private static final int MOST_OPTIONS = 4;
  private static final int MOST_WORDS = 6;

  /** Sorts of things of which a contract often has several: sums and times. */
  private static final Set<String> SUMS =
      stems(
          "fee payment date period deposit price consideration rent royalty penalty deadline cap"
              + " amount rate premium");

  /** Words that ask for a thing without telling which. */
  private static final Set<String> GENERIC =
      stems(
          "much big high large amount size pay paid payable payment due owe here exactly deal"
              + " agreement contract merger total please much many days long soon actual");

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?i)^\\W{0,3}(?:how\\s+(?:much|long|many|big|high|soon)|what(?:'s|s|\\s+is|\\s+are)?\\s+(?:the\\s+|\\w+\\s+){0,2}"
              + "(?:fee|fees|interest|charge|penalty|deposit|notice|deadline|rate|percentage|price|rent|royalty)\\b"
              + "|what\\s+do(?:es)?\\s+\\w+\\s+(?:charge|pay|cost)\\b)");
  private static final Set<String> ANYONE =
      Set.of("they", "i", "we", "you", "someone", "anyone", "one", "people", "somebody");

  private final Grammar grammar = Grammar.load();

  /** Whether it asks for an amount or a time of something left open, of nobody in particular. */
  public boolean isVagueMeasure(Reading reading) {
    String own = Talk.bare(reading.own());
    Utterance said = Utterance.of(own, grammar.cues());
    if (!MEASURE.matcher(said.core()).find() || said.contentWords() > MOST_WORDS) {
      return false;
    }
    Shape shape = grammar.shape(said.core());
    Set<String> subject = new HashSet<>();
    Tokens.of(shape.part(shape.subject())).forEach(t -> subject.add(t.text()));
    boolean anyone = subject.isEmpty() || subject.stream().anyMatch(ANYONE::contains);
    boolean bare = subject.size() <= 2 && subject.contains("the");
    boolean open = shape.qualifier().length() == 0 && (anyone || bare);
    return open
        && Anaphor.in(said.tokens(), grammar.verbs()).stream()
            .allMatch(a -> a.kind() == Anaphor.Kind.MANY || a.kind() == Anaphor.Kind.PERSON);
  }

  /**
   * The defined terms of which the question may mean any: those its noun phrase fits, when it fits
   * several and says nothing to choose by. Empty when it is clear.
   */
  public List<String> terms(Reading reading, Conversation past, List<Contract> contracts) {
    String own = Talk.bare(reading.own());
    String subject =
        FocusReader.subjectIn(own, grammar, Set.of())
            .replaceFirst("(?i)\\s+(?:here|again|then)$", "");
    Set<String> asked = content(subject);
    Set<String> rest = content(own);
    rest.removeAll(asked);
    rest.removeAll(GENERIC);
    boolean sum = SUMS.contains(head(subject));
    if (!sum || asked.isEmpty() || !rest.isEmpty() || contracts.size() != 1) {
      return List.of();
    }
    List<String> fitting = fitting(subject, asked, contracts.getFirst());
    Turn last = past.last();
    boolean decided = last != null && last.focus().terms().stream().anyMatch(fitting::contains);
    boolean few = fitting.size() > 1 && fitting.size() <= MOST_OPTIONS;
    return few && !decided ? fitting : List.of();
  }

  /**
   * The things of the sort named that the passages tell apart, as the {@code transfer fee} and the
   * {@code development fee} for "the fee", in the passages' order. Empty when the question says
   * more than what sort of thing it wants.
   */
  public List<String> sorts(Reading reading, List<String> passages) {
    String own = Talk.bare(reading.own());
    String subject = FocusReader.subjectIn(own, grammar, Set.of());
    Set<String> asked = content(subject);
    Set<String> rest = content(own);
    rest.removeAll(asked);
    rest.removeAll(GENERIC);
    boolean bare = asked.size() <= 2 && rest.isEmpty() && SUMS.contains(head(subject));
    if (!bare || !isThe(subject)) {
      return List.of();
    }
    List<String> sorts = new ArrayList<>();
    for (String passage : passages) {
      for (String sort : Sorts.of(passage, named(subject))) {
        if (sorts.stream().noneMatch(s -> Tokens.stems(s).equals(Tokens.stems(sort)))) {
          sorts.add(sort);
        }
      }
    }
    return sorts.size() > 1 && sorts.size() <= MOST_OPTIONS ? sorts : List.of();
  }

  private static boolean isThe(String subject) {
    return subject.toLowerCase(Locale.ROOT).startsWith("the ");
  }

  private List<String> fitting(String subject, Set<String> asked, Contract contract) {
    Set<Integer> meanings = grammar.synonyms().classesOf(named(subject));
    String head = head(subject);
    List<String> fitting = new ArrayList<>();
    boolean exact =
        contract.terms().stream().anyMatch(t -> Tokens.stems(t.term()).equals(named(subject)));
    if (exact) {
      return List.of();
    }
    for (DefinedTerm term : contract.terms()) {
      List<String> stems = Tokens.stems(term.term());
      boolean sort = !stems.isEmpty() && stems.getLast().equals(head);
      boolean same =
          stems.containsAll(asked)
              || grammar.synonyms().classesIn(stems).stream().anyMatch(meanings::contains);
      boolean known = fitting.stream().anyMatch(f -> f.equalsIgnoreCase(term.term()));
      if (sort && same && !known) {
        fitting.add(term.term());
      }
    }
    return fitting;
  }

  /** The phrase without determiners. */
  private static List<String> named(String subject) {
    return Tokens.of(subject).stream()
        .filter(t -> !Shape.isDeterminer(t.text()))
        .map(Token::stem)
        .toList();
  }

  private static String head(String subject) {
    List<Token> tokens = Tokens.of(subject);
    return tokens.isEmpty() ? "" : tokens.getLast().stem();
  }

  /** The question with a defined term for what it left open. */
  public String with(String term, Reading reading) {
    String text = Talk.bare(reading.own());
    Span at = subject(text);
    return Talk.asQuestion(
        at == null ? text + " (" + term + ")" : Slots.replace(text, at, "the " + term));
  }

  private @Nullable Span subject(String text) {
    String subject = FocusReader.subjectIn(text, grammar, Set.of());
    int at = text.toLowerCase(Locale.ROOT).indexOf(subject.toLowerCase(Locale.ROOT));
    return subject.isEmpty() || at < 0 ? null : new Span(at, at + subject.length());
  }

  private static Set<String> content(String text) {
    Set<String> stems = new HashSet<>();
    for (Token token : Tokens.of(text)) {
      if (!Words.isFunction(token.text()) && !GENERIC.contains(token.stem())) {
        stems.add(token.stem());
      }
    }
    return stems;
  }

  private static Set<String> stems(String words) {
    return Set.copyOf(new HashSet<>(Tokens.stems(words)));
  }
}
