package parley.converse;

import java.util.List;
import java.util.Set;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/**
 * The parts of a question by its word order: {@code what | does | the tenant | owe | for repairs |
 * if it leaves early}. Immutable. Spans are offsets into the text; an empty span is not there.
 *
 * @param asked the noun a question word goes with: {@code interest} of {@code what interest}
 * @param subject between the auxiliary and the verb
 * @param predicate from the verb on, without the qualifier
 * @param object what follows the verb, without its prepositions
 * @param qualifier a condition, time or exception at the end
 */
record Shape(String text, Span asked, Span subject, Span predicate, Span object, Span qualifier) {
  private static final Set<String> QUESTION_WORDS =
      Set.of("what", "whats", "which", "who", "whom", "whose", "when", "where", "why", "how");
  private static final Set<String> MEASURES =
      Set.of(
          ("much many long big high large soon often fast quickly far late early low small great"
                  + " old short")
              .split(" "));
  static final Set<String> SUBORDINATORS =
      Set.of(
          ("if unless until after before during once while because except without provided when"
                  + " where upon following only even outside inside within beyond")
              .split(" "));
  private static final Set<String> PREPOSITIONS =
      Set.of(
          ("for to from by with in on at as under about against into over between through of than"
                  + " per towards toward")
              .split(" "));
  private static final Set<String> DETERMINERS =
      Set.of(
          ("the a an any this that these those its their his her our my your each every all some no"
                  + " such other another both either same")
              .split(" "));
  private static final Set<String> COPULAS =
      Set.of("is", "are", "was", "were", "be", "been", "what", "whats", "who");
  private static final Span NONE = new Span(0, 0);

  static Shape of(String text, Verbs verbs) {
    return new Parse(text, Units.of(text), verbs).shape();
  }

  String part(Span span) {
    return span.of(text);
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  static boolean isQuestionWord(String word) {
    return QUESTION_WORDS.contains(word);
  }

  /** One pass over the words. */
  private static final class Parse {
    private final String text;
    private final List<Token> tokens;
    private final Verbs verbs;

    Parse(String text, List<Token> tokens, Verbs verbs) {
      this.text = text;
      this.tokens = tokens;
      this.verbs = verbs;
    }

    Shape shape() {
      int lead = lead();
      int end = qualifier(Math.max(1, lead + 1));
      int auxiliary = auxiliary(lead, end);
      if (auxiliary < 0) {
        int verb = asksWho() && lead < end ? lead : verb(lead, end, lead);
        Span asked = verb > lead ? span(lead, verb) : NONE;
        Span object = verb < end ? object(verb + 1, end) : NONE;
        Span predicate = verb < end ? span(verb, end) : NONE;
        return new Shape(text, asked, NONE, predicate, object, span(end, tokens.size()));
      }
      int verb = verb(auxiliary + 1, end, auxiliary + 1);
      return new Shape(
          text,
          lead < auxiliary ? span(lead, auxiliary) : NONE,
          span(auxiliary + 1, verb),
          verb < end ? span(verb, end) : NONE,
          verb < end ? object(verb + 1, end) : NONE,
          span(end, tokens.size()));
    }

    /** After {@code who} without an auxiliary comes the verb, whatever it is. */
    private boolean asksWho() {
      return !tokens.isEmpty() && tokens.getFirst().text().startsWith("who");
    }

    /** The question word, with its preposition and measure: {@code by when}, {@code how much}. */
    private int lead() {
      int at = !tokens.isEmpty() && isPreposition(tokens.getFirst().text()) ? 1 : 0;
      if (tokens.size() <= at || !isQuestionWord(tokens.get(at).text())) {
        return 0;
      }
      boolean measured = tokens.size() > at + 1 && MEASURES.contains(tokens.get(at + 1).text());
      return at + (tokens.get(at).text().equals("how") && measured ? 2 : 1);
    }

    private int qualifier(int from) {
      for (int i = from; i < tokens.size(); i++) {
        if (SUBORDINATORS.contains(tokens.get(i).text())) {
          return i;
        }
      }
      return tokens.size();
    }

    private int auxiliary(int from, int end) {
      for (int i = from; i < Math.min(end, from + 6); i++) {
        if (Verbs.isAuxiliary(tokens.get(i))) {
          return i;
        }
        if (verbs.isVerb(tokens.get(i)) && i > from) {
          return -1;
        }
      }
      return contracted() ? from - 1 : -1;
    }

    /** {@code what's} and {@code whats} hold their auxiliary. */
    private boolean contracted() {
      if (tokens.isEmpty()) {
        return false;
      }
      Token first = tokens.getFirst();
      return first.text().equals("whats")
          || (isQuestionWord(first.text()) && first.end() - first.start() > first.text().length());
    }

    /** The first word that is a verb or, failing that, the last one that may be. */
    private int verb(int from, int end, int subject) {
      for (int i = from; i < end; i++) {
        if ((i > subject || from == subject) && isPredicate(i)) {
          return i;
        }
      }
      boolean copula = subject > 0 && COPULAS.contains(tokens.get(subject - 1).text());
      for (int i = end - 1; i > subject && !copula; i--) {
        boolean noun = isDeterminer(tokens.get(i - 1).text());
        if (verbs.mayBeVerb(tokens.get(i)) && !noun && !isPreposition(tokens.get(i - 1).text())) {
          return i;
        }
      }
      return end;
    }

    private boolean isPredicate(int i) {
      Token token = tokens.get(i);
      boolean name = Units.isCapital(text, token) || token.text().equals("not");
      if (name || (i > 0 && isDeterminer(tokens.get(i - 1).text()))) {
        return false;
      }
      boolean participle = token.text().endsWith("ed") && token.text().length() > 4;
      return verbs.isVerb(token) || (participle && i + 1 == tokens.size()) || isState(token);
    }

    private static boolean isState(Token token) {
      return switch (token.text()) {
        case "due",
            "payable",
            "paid",
            "allowed",
            "liable",
            "responsible",
            "entitled",
            "able",
            "required",
            "possible",
            "available",
            "subject",
            "bound" ->
            true;
        default -> false;
      };
    }

    private Span object(int from, int end) {
      int start = from;
      while (start < end && leadsIn(start)) {
        start++;
      }
      int stop = start;
      while (stop < end && !(stop > start && endsPhrase(stop))) {
        stop++;
      }
      return span(start, stop);
    }

    private boolean leadsIn(int i) {
      String before = i > 0 ? tokens.get(i - 1).text() : "";
      return isPreposition(tokens.get(i).text())
          || (verbs.isVerb(tokens.get(i)) && before.equals("to"));
    }

    private boolean endsPhrase(int i) {
      String word = tokens.get(i).text();
      return (isPreposition(word) && !word.equals("of") && !word.equals("on"))
          || Verbs.isAuxiliary(tokens.get(i));
    }

    /** The words without function words at the end. */
    private Span span(int from, int to) {
      int last = to;
      while (last > from && isLoose(tokens.get(last - 1).text())) {
        last--;
      }
      return last <= from ? NONE : new Span(tokens.get(from).start(), tokens.get(last - 1).end());
    }

    private static boolean isLoose(String word) {
      return isPreposition(word)
          || word.equals("the")
          || word.equals("and")
          || word.equals("or")
          || word.equals("too")
          || word.equals("also")
          || word.equals("then");
    }
  }

  /** Whether a noun phrase has a word that carries a topic. */
  static boolean hasContent(String phrase) {
    return Tokens.of(phrase).stream().anyMatch(t -> !Words.isFunction(t.text()));
  }
}
