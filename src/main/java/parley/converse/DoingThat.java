package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Party;

/** "And can the provider do that too?": what was asked of one, asked of another. Stateless. */
final class DoingThat implements FollowUp {
  private static final Set<String> DO = Set.of("do", "does", "did", "doing", "done");
  private static final Set<String> THAT = Set.of("that", "it", "this", "so", "same", "likewise");

  private static final Set<String> AFTER =
      Set.of(
          ("too also as same thing well if before after when without to for in earlier instead then"
                  + " once unless until with at on or and")
              .split(" "));

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int at = doing(said.tokens());
    Shape before = talk.grammar().shape(Talk.bare(talk.last().standalone()));
    String predicate =
        (before.part(before.predicate()) + " " + before.part(before.qualifier())).strip();
    if (at < 0 || predicate.isEmpty() || isDefinite(said, at)) {
      return null;
    }
    int end = at + 2;
    while (end < said.tokens().size() && said.word(end).matches("same|thing|too|also|as|well")) {
      end++;
    }
    Span span = new Span(said.tokens().get(at).start(), said.tokens().get(end - 1).end());
    String text = Slots.replace(said.core(), span, predicate + (end > at + 2 ? " too" : ""));
    text = otherSide(text, talk);
    Turn last = talk.last();
    String own = Slots.replace(said.core(), span, " ");
    return new Draft(Talk.asQuestion(text), own, last)
        .share(0)
        .remember(last, 0.3f)
        .weigh(predicate, 0.8f)
        .use(Context.Use.NEAR)
        .binding(span.of(said.core()), predicate, last.number())
        .completed();
  }

  private static int doing(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      String next = tokens.get(i + 1).text();
      boolean same =
          next.equals("the") && i + 2 < tokens.size() && tokens.get(i + 2).text().equals("same");
      boolean that = THAT.contains(next) || same;
      if (DO.contains(tokens.get(i).text()) && that && endsThere(tokens, i + 2)) {
        return i;
      }
    }
    return -1;
  }

  /** "do that too", not "does that price include". */
  private static boolean endsThere(List<Token> tokens, int after) {
    return after >= tokens.size() || AFTER.contains(tokens.get(after).text());
  }

  /** "does it", "what does that mean": an auxiliary, not a verb of its own. */
  private static boolean isDefinite(Utterance said, int at) {
    return Shape.isQuestionWord(said.word(at - 1)) || said.tokens().size() > at + 5;
  }

  /** Puts the other party's name for "the other side". */
  static String otherSide(String text, Talk talk) {
    List<Token> tokens = Tokens.of(text);
    int at = talk.grammar().cues().find(Cue.OTHER_SIDE, tokens);
    if (at < 0) {
      return text;
    }
    String other = other(talk);
    if (other.isEmpty()) {
      return text;
    }
    int length = talk.grammar().cues().at(Cue.OTHER_SIDE, tokens, at);
    boolean reverse = tokens.get(at + length - 1).text().equals("reverse");
    if (reverse
        && at + length < tokens.size()
        && !Words.isFunction(tokens.get(at + length).text())) {
      return text;
    }
    Span span = new Span(tokens.get(at).start(), tokens.get(at + length - 1).end());
    return Slots.replace(text, span, other);
  }

  /** The party that the last question did not name, when it named one of two. */
  static String other(Talk talk) {
    Set<String> asked = Choice.content(talk.last().standalone());
    for (Contract contract : talk.contracts()) {
      List<String> there = new ArrayList<>();
      int named = 0;
      for (Party party : contract.profile().parties()) {
        String alias = party.aliases().isEmpty() ? party.name() : party.aliases().getFirst();
        boolean here = Choice.content(alias).stream().anyMatch(asked::contains);
        named += here ? 1 : 0;
        if (!here) {
          there.add(alias);
        }
      }
      if (named > 0 && !there.isEmpty()) {
        return "the " + there.getFirst();
      }
    }
    for (String stem : asked) {
      List<String> across = talk.grammar().roles().across(stem);
      if (!across.isEmpty()) {
        return "the " + across.getFirst();
      }
    }
    return "";
  }
}
