package parley.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.retrieve.Parties;
import parley.structure.Contract;
import parley.structure.Passage;

/**
 * Answers "is the one bigger than the other", or the same, where the contract plainly gives a value
 * of one sort to each of the two things that the question names. Stateless.
 *
 * @param verdict yes or no, as the two values bear it out
 * @param direct the verdict's word and both values
 * @param citations where they stand, that of the first thing first
 */
record SideBySide(Verdict verdict, String direct, List<Citation> citations) {
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)^(?:and|so|but|ok|okay)?[,\\s]{0,3}(?:is|are|does|do|will)\\s+(.{3,90}?)\\s+(?:last\\s+|run\\s+)?"
              + "(?:(?<more>bigger|larger|higher|longer|greater|more)\\s+than|(?<less>smaller|lower|shorter|less)\\s+than"
              + "|(?:the\\s+)?(?<same>same)(?:\\s+\\w+)?\\s+as|as\\s+(?:high|big|large|long|much)\\s+as)\\s+(?<other>.{3,90}?)\\s*\\?*$");

  /** Where the thing is told to stand. */
  private static final Pattern PLACE =
      Pattern.compile("(?i)\\s+(?:in|under)\\s+(?:the|this|that|our|your)\\s+[^?]{2,60}$");

  /** Words between a thing and its value. */
  private static final Pattern IS =
      Pattern.compile(
          "(?i)^[”\"’)]{0,2}\\s(?:[^.;,()]{0,40}\\s)?(?:is|of|be|means|at|for|equals?|to)\\s(?:an?\\s|the\\s|amount\\s|period\\s|of\\s|equal\\s|to\\s){0,6}(?:[a-z -]{0,60}\\()?$");

  /** Words between a value and its name, as in "$5 in cash (the "Exit Fee"". */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)^\\)?[^.;()]{0,40}\\((?:the\\s|an?\\s)?[“\"](?:[A-Z][\\w-]{1,20}\\s){0,2}$");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{3,60})\\)$");

  /** "the antitrust one" is one of what was named before. */
  private static final Pattern ONE = Pattern.compile("(?i)\\s+one$");

  private static final Parties PARTIES = new Parties();
  private static final List<Values.Value> NONE = List.of();

  SideBySide {
    citations = List.copyOf(citations);
  }

  /** The value of a thing and the passage that gives it. */
  private record Given(String thing, Values.Value value, String words, Citation citation) {}

  /** The comparison, or null when the question makes none or one of the values is not found. */
  static @Nullable SideBySide of(Question question, String documentId, Contract contract) {
    Matcher asked = ASKS.matcher(question.text().strip());
    if (!asked.find()) {
      return null;
    }
    String one = thing(asked.group(1));
    String other = thing(asked.group("other"));
    List<String> others = others(one, other);
    for (Values.Kind kind : List.of(Values.Kind.MONEY, Values.Kind.SHARE, Values.Kind.PERIOD)) {
      Given first = given(one, kind, documentId, contract);
      for (String each : first == null ? List.<String>of() : others) {
        Given second = given(each, kind, documentId, contract);
        if (first != null && second != null) {
          return told(asked, first, second);
        }
      }
    }
    return null;
  }

  /** What is named, in brackets where a word before them stood for it. */
  private static String thing(String asked) {
    String bare = PLACE.matcher(asked).replaceFirst("");
    Matcher named = IN_BRACKETS.matcher(bare);
    return named.find() ? "the " + named.group(1) : bare;
  }

  /** What the other thing may be called: one of a sort that the first thing's last words name. */
  private static List<String> others(String one, String other) {
    Matcher sort = ONE.matcher(other);
    List<Token> tokens = Tokens.of(one);
    if (!sort.find() || tokens.size() < 2) {
      return List.of(other);
    }
    List<String> others = new ArrayList<>();
    for (Token from : List.of(tokens.get(tokens.size() - 2), tokens.getLast())) {
      String named = one.substring(from.start(), tokens.getLast().end());
      others.add(other.substring(0, sort.start()) + " " + named);
    }
    return others;
  }

  private static @Nullable SideBySide told(Matcher asked, Given first, Given second) {
    Integer order = order(first.value(), second.value());
    if (order == null) {
      return null;
    }
    boolean holds =
        asked.group("more") != null
            ? order > 0
            : asked.group("less") != null ? order < 0 : order == 0;
    String both =
        first.thing() + " is " + first.words() + " and " + second.thing() + " is " + second.words();
    return new SideBySide(
        holds ? Verdict.YES : Verdict.NO,
        (holds ? "Yes: " : "No: ") + both + ".",
        List.of(first.citation(), second.citation()));
  }

  /** How the first compares to the second; null where they have not the same unit. */
  private static @Nullable Integer order(Values.Value first, Values.Value second) {
    if (Values.isSame(first.kind(), first.same(), second.same())) {
      return 0;
    }
    String unit = first.same().replaceAll("[\\d.]", "");
    return unit.equals(second.same().replaceAll("[\\d.]", ""))
        ? Integer.valueOf(number(first).compareTo(number(second)))
        : null;
  }

  private static BigDecimal number(Values.Value value) {
    return new BigDecimal(value.same().replaceAll("[^\\d.]", ""));
  }

  /** The one value that the contract plainly gives a thing; null for none or several. */
  private static @Nullable Given given(
      String thing, Values.Kind kind, String documentId, Contract contract) {
    List<Token> words = Tokens.of(thing).stream().filter(t -> !isFunction(t)).toList();
    for (int from = 0; from == 0 || isOwner(words, from, contract); from++) {
      List<Given> found = new ArrayList<>();
      Pattern name = name(words.subList(Math.min(from, words.size()), words.size()));
      for (Passage passage : contract.passages()) {
        String text = Quotes.flat(contract.textOf(passage));
        Citation citation = Citation.of(documentId, passage, contract);
        for (Values.Value value : name.matcher(text).find() ? in(text, name, kind) : NONE) {
          found.add(new Given(thing, value, value.place().of(text), citation));
        }
      }
      if (!found.isEmpty()) {
        boolean one = found.stream().map(g -> g.value().same()).distinct().count() == 1;
        return one ? found.getFirst() : null;
      }
    }
    return null;
  }

  /** Whether the words before are left out because they name the party whose thing it is. */
  private static boolean isOwner(List<Token> words, int from, Contract contract) {
    return from + 1 < words.size() && PARTIES.isParty(words.get(from - 1).stem(), contract);
  }

  private static boolean isFunction(Token token) {
    return Words.isFunction(token.text());
  }

  /** The words in a row; an owner's name before them may be left out. */
  private static Pattern name(List<Token> words) {
    String all =
        words.stream().map(t -> Pattern.quote(t.text())).collect(Collectors.joining("\\W{1,3}"));
    return Pattern.compile(all.isEmpty() ? "(?!)" : "\\b" + all + "\\b", Pattern.CASE_INSENSITIVE);
  }

  /**
   * The values that a text gives what the name names: right behind it, or before it in brackets.
   */
  private static List<Values.Value> in(String text, Pattern name, Values.Kind kind) {
    List<Values.Value> given = new ArrayList<>();
    Matcher matcher = name.matcher(text);
    while (matcher.find()) {
      for (Values.Value value : Values.of(kind, text)) {
        Span place = value.place();
        boolean behind =
            place.start() > matcher.end()
                && IS.matcher(text.substring(matcher.end(), place.start())).find();
        boolean before =
            place.end() < matcher.start()
                && NAMED.matcher(text.substring(place.end(), matcher.start())).find();
        if (behind || before) {
          given.add(value);
          break;
        }
      }
    }
    return given;
  }
}
