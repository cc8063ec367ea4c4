package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Passage;

/**
 * Finds where a contract gives the thing that a question asks the value of another value: "the late
 * fee is $50" here and "the late fee is $75" there. Only plain statements count, without an owner
 * or a case to which they are bound. Stateless.
 */
final class Restated {
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)^(?:\\s*\\([^)]{0,60}\\))?[”\"]?\\s+(?:(?:shall|will)\\s+be|is|are|means|of|equals?|amounts?\\s+to)"
              + "(?:\\s+(?:a|an|the|at|fixed|set|amount|sum|period|rate|total|of|hereby|exactly|equal|to)){0,6}\\s*$");
  private static final Pattern FREE =
      Pattern.compile("(?i)(?:^|[.;:“\"]\\s*|\\b(?:the|a|an|such|this|said)\\s+[“\"]?)$");
  private static final Pattern BOUND =
      Pattern.compile(
          "(?i)\\b(?:if|unless|where|when|during|after|before|until|upon|except|event|case|otherwise|initial|first|second|third|renewal|each)\\b");

  /** Characters between the thing and its value. */
  private static final int NEAR = 60;

  private static final int MOST_WORDS = 4;

  private Restated() {}

  /** A passage elsewhere that gives another value of the sort, or null. */
  static @Nullable Citation of(
      Question question, Values.Kind kind, Citation main, Contract contract) {
    String text = WholeSentence.around(contract, main);
    for (String thing : things(question.text())) {
      String own = value(thing, kind, text);
      if (own != null) {
        return other(thing, kind, own, main, contract);
      }
    }
    return null;
  }

  private static @Nullable Citation other(
      String thing, Values.Kind kind, String own, Citation main, Contract contract) {
    for (Passage passage : contract.passages()) {
      boolean elsewhere = passage.end() <= main.start() || passage.start() >= main.end();
      String value = elsewhere ? value(thing, kind, Quotes.flat(contract.textOf(passage))) : null;
      if (value != null && !Values.isSame(kind, value, own)) {
        return Citation.of(main.documentId(), passage, contract);
      }
    }
    return null;
  }

  /** What the question may ask the value of: two to four of its words in a row, longest first. */
  private static List<String> things(String question) {
    List<Token> tokens = Tokens.of(question);
    List<String> things = new ArrayList<>();
    for (int length = MOST_WORDS; length > 1; length--) {
      for (int i = 0; i + length <= tokens.size(); i++) {
        Token first = tokens.get(i);
        Token last = tokens.get(i + length - 1);
        if (!Words.isFunction(first.text()) && !Words.isFunction(last.text())) {
          things.add(question.substring(first.start(), last.end()).toLowerCase(Locale.ROOT));
        }
      }
    }
    return things;
  }

  /** The one value that a text plainly gives the thing, or null. */
  private static @Nullable String value(String thing, Values.Kind kind, String text) {
    Set<String> values = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("\\b" + Pattern.quote(thing) + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(text);
    while (matcher.find()) {
      String before = text.substring(0, matcher.start());
      String sentence =
          before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1);
      if (FREE.matcher(before).find() && !BOUND.matcher(sentence).find()) {
        for (Values.Value value : Values.of(kind, text)) {
          int gap = value.place().start() - matcher.end();
          if (gap > 0
              && gap <= NEAR
              && PLAIN.matcher(text.substring(matcher.end(), value.place().start())).find()) {
            values.add(value.same());
          }
        }
      }
    }
    return values.size() == 1 ? values.iterator().next() : null;
  }
}
