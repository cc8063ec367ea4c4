package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/** "Explain the third one": an item that the last answers enumerated. Stateless. */
final class Ordinal implements FollowUp {
  private static final int TURNS_BACK = 3;
  private static final int ITEM_WORDS = 10;
  private static final Pattern DEFINED =
      Pattern.compile("\\((?:the|each,?\\s+an?|an?)?\\s{0,2}[“\"]([^”\"]{3,60}?)[,.]?[”\"]");
  private static final Set<String> COUNTERS =
      Set.of(
          "one", "ones", "item", "point", "option", "case", "thing", "bullet", "of", "these",
          "those", "them", "two", "three", "the");

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int at = Ordinals.indexIn(said.tokens());
    if (at < 0) {
      return null;
    }
    for (Turn turn : talk.past().recent()) {
      if (talk.last().number() - turn.number() >= TURNS_BACK) {
        break;
      }
      List<String> items = turn.focus().items();
      int place = Ordinals.place(said.word(at), items.size());
      if (place >= 0 && place < items.size() && counts(said, at, turn)) {
        return naming(said, span(said, at), items.get(place), turn, talk);
      }
    }
    return null;
  }

  /** "The second store" is an item only where stores were talked about. */
  private static boolean counts(Utterance said, int at, Turn turn) {
    Token next = at + 1 < said.tokens().size() ? said.tokens().get(at + 1) : null;
    if (next == null || !isNoun(next)) {
      return true;
    }
    String talked = turn.standalone() + " " + String.join(" ", turn.focus().items());
    return Tokens.stems(talked).contains(next.stem());
  }

  private static boolean isNoun(Token token) {
    return !COUNTERS.contains(token.text())
        && !Words.isFunction(token.text())
        && !Verbs.isAuxiliary(token);
  }

  /** The words with an item named where the span points at it. */
  static Resolution naming(Utterance said, Span span, String item, Turn turn, Talk talk) {
    String named = shortened(item);
    String rest = Slots.replace(said.core(), span, " ");
    boolean alone = Choice.content(rest).isEmpty() || isExplain(rest, talk);
    String text =
        alone
            ? "What does the agreement say about " + named
            : (said.word(0).equals("same") ? "Is it the " : "")
                + Slots.replace(said.core(), span, span.of(said.core()) + " (" + named + ")");
    Draft draft =
        new Draft(Talk.asQuestion(text), alone ? "" : rest, talk.last())
            .share(0.2)
            .weigh(named, 0.9f)
            .use(Context.Use.NEAR)
            .binding(said.core().substring(span.start(), span.end()), named, turn.number());
    Terms.named(named, talk.contracts()).forEach(t -> draft.bind(List.of(t), 0.5f));
    draft.weigh(turn.focus().subject(), 0.1f);
    return draft.completed();
  }

  private static boolean isExplain(String rest, Talk talk) {
    Cues cues = talk.grammar().cues();
    return cues.at(Cue.MORE, Tokens.of(rest), 0) > 0 && Choice.content(rest).size() <= 1;
  }

  private static Span span(Utterance said, int at) {
    List<Token> tokens = said.tokens();
    int from = at > 0 && tokens.get(at - 1).text().equals("the") ? at - 1 : at;
    int to = at + 1;
    while (to < tokens.size() && COUNTERS.contains(tokens.get(to).text())) {
      to++;
    }
    boolean noun = to == at + 1 && to < tokens.size() && isNoun(tokens.get(to));
    return new Span(tokens.get(from).start(), tokens.get(noun ? to : to - 1).end());
  }

  /** The term that an item defines, or its first words. */
  static String shortened(String item) {
    Matcher defined = DEFINED.matcher(item);
    if (defined.find()) {
      return defined.group(1).strip();
    }
    List<String> words = new ArrayList<>(List.of(item.strip().split("\\s+")));
    return words.size() <= ITEM_WORDS
        ? item.strip()
        : String.join(" ", words.subList(0, ITEM_WORDS));
  }
}
