package parley.converse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;

/**
 * "What about options?", "and after the term?", "only for software": a part of a question, put into
 * the one before. Stateless.
 */
final class Fragment implements FollowUp {
  private static final int LONGEST = 12;

  /** Weight of the last question where only its party is another. */
  static final float WHOLE = 0.8f;

  private static final Set<String> SUPPOSING = Set.of("if", "when", "unless");
  private static final Set<String> VALUES = Set.of("when", "how", "what", "whats", "which");
  private static final Set<String> MODALS =
      Set.of("can", "could", "may", "might", "must", "shall", "should", "will", "would");
  static final Set<String> PRONOUNS = Set.of("i", "you", "he", "she", "it", "we", "they");

  /** Behind these a {@code who} asks nothing. */
  private static final Set<String> SOMEBODY =
      Set.of(
          "someone", "somebody", "anyone", "anybody", "those", "people", "others", "one", "ones");

  private static final Set<String> LINKS =
      Set.of(
          "for", "in", "under", "with", "at", "by", "to", "as", "from", "about", "against",
          "between", "on", "of", "not");

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int cue = talk.grammar().cues().at(Cue.SAME, said.tokens(), 0);
    Utterance rest = said.from(keepsLink(said, cue));
    if (rest.tokens().isEmpty() || rest.tokens().size() > LONGEST || rest.contentWords() == 0) {
      return null;
    }
    String first = rest.word(0);
    if (cue == 0 && first.equals("same") && rest.contentWords() > 1) {
      return compared(said, rest, talk);
    }
    boolean narrows = Shape.SUBORDINATORS.contains(first) || LINKS.contains(first);
    boolean asks = cue == 0 && (first.equals("when") || first.equals("where"));
    if (narrows && !asks && !isQuestionAfter(rest)) {
      return narrowed(said, rest, talk);
    }
    boolean leaning = cue > 0 || !said.opener().isEmpty();
    boolean noun = !hasVerb(rest, talk) || (leaning && isNounWithClause(rest, talk));
    boolean phrase = noun && !Shape.isQuestionWord(first);
    boolean leans = leaning || rest.contentWords() <= 3;
    return phrase && leans ? replaced(said, rest, talk) : null;
  }

  /** {@code and with} leaves the {@code with} to what follows. */
  private static int keepsLink(Utterance said, int cue) {
    boolean link = cue > 1 && said.word(0).equals("and") && LINKS.contains(said.word(cue - 1));
    return link ? cue - 1 : cue;
  }

  /** "same deadline for the tenant?": whether what was said before holds here too. */
  private static Resolution compared(Utterance said, Utterance rest, Talk talk) {
    Turn last = talk.last();
    return new Draft(Talk.asQuestion("Is it the " + rest.core()), rest.core(), last)
        .share(0.9)
        .remember(last, 0.15f)
        .binding(said.said(), Talk.topicOf(last), last.number())
        .completed();
  }

  /** "after the closing, who pays?" asks in full. */
  private static boolean isQuestionAfter(Utterance rest) {
    for (int i = 1; i < rest.tokens().size(); i++) {
      boolean comma =
          rest.core()
              .substring(rest.tokens().get(i - 1).end(), rest.tokens().get(i).start())
              .contains(",");
      boolean questions =
          Shape.isQuestionWord(rest.word(i)) && !SOMEBODY.contains(rest.word(i - 1));
      boolean asks = questions || Verbs.isAuxiliary(rest.tokens().get(i));
      if (asks && (comma || questions || isInverted(rest, i))) {
        return true;
      }
    }
    return false;
  }

  /** "once he is gone can he hire": the auxiliary stands before its subject. */
  private static boolean isInverted(Utterance rest, int at) {
    return at > 2
        && at + 2 < rest.tokens().size()
        && MODALS.contains(rest.word(at))
        && PRONOUNS.contains(rest.word(at + 1));
  }

  /** "the boat the tenant already had": a noun with a clause of its own. */
  private static boolean isNounWithClause(Utterance rest, Talk talk) {
    if (!Shape.isDeterminer(rest.word(0)) || rest.tokens().size() < 4) {
      return false;
    }
    String second = rest.word(2);
    boolean party =
        Shape.isDeterminer(second)
            || PRONOUNS.contains(second)
            || second.equals("that")
            || talk.parties().contains(rest.tokens().get(2).stem());
    return party && !Verbs.isAuxiliary(rest.tokens().get(1));
  }

  private static boolean hasVerb(Utterance rest, Talk talk) {
    boolean determined = false;
    for (Token token : rest.tokens()) {
      boolean verb = talk.grammar().verbs().isVerb(token) && !token.text().endsWith("ing");
      if (Verbs.isAuxiliary(token) || (verb && !determined)) {
        return true;
      }
      determined = Shape.isDeterminer(token.text());
    }
    return false;
  }

  private static Resolution narrowed(Utterance said, Utterance rest, Talk talk) {
    Turn last = talk.last();
    String frame = Talk.bare(last.standalone());
    boolean supposes = SUPPOSING.contains(rest.word(0)) && asksForAValue(frame, talk);
    String exchanged =
        LINKS.contains(rest.word(0)) ? Behind.replaced(frame, rest, talk.grammar()) : null;
    String text =
        supposes
            ? supposing(rest) + " (about " + Talk.topicOf(last) + ")"
            : exchanged == null ? frame + ", " + rest.core() : exchanged;
    Draft draft = new Draft(Talk.asQuestion(text), rest.core(), last);
    if (exchanged != null) {
      draft.release(rest.word(0));
    }
    return draft
        .share(supposes ? 0.9 : 0.5)
        .remember(last, rest.contentWords() > 2 ? 0.3f : 0.5f)
        .constrain(rest.core())
        .use(supposes(rest) ? Context.Use.ANOTHER_CASE : Context.Use.NEAR)
        .binding(said.said(), frame + " … " + rest.core(), last.number())
        .completed();
  }

  private static boolean supposes(Utterance rest) {
    return SUPPOSING.contains(rest.word(0)) || SUPPOSING.contains(rest.word(1));
  }

  private static String supposing(Utterance rest) {
    return (rest.word(0).equals("if") ? "What " : "What happens ") + rest.core();
  }

  /** A supposition changes an amount or a time; a yes, a no or a person it only narrows. */
  private static boolean asksForAValue(String frame, Talk talk) {
    Shape shape = talk.grammar().shape(frame);
    List<Token> tokens = Tokens.of(frame);
    return !tokens.isEmpty()
        && VALUES.contains(tokens.getFirst().text())
        && shape.qualifier().length() == 0;
  }

  private static Resolution replaced(Utterance said, Utterance rest, Talk talk) {
    Turn last = talk.last();
    String phrase = DoingThat.otherSide(Ones.replaced(rest, talk), talk);
    Shape frame = talk.grammar().shape(Talk.bare(last.standalone()));
    Span slot = Slots.slotFor(phrase, frame, talk);
    List<String> terms = Terms.named(phrase, talk.contracts());
    String named = terms.size() == 1 ? Talk.withTerm(phrase, terms) : phrase;
    String text =
        slot.length() == 0
            ? "What about " + named + " (as to " + Talk.topicOf(last) + ")"
            : Slots.replace(frame.text(), slot, named);
    boolean another =
        slot.length() > 0 && slot.equals(frame.subject()) && Slots.isOfAParty(frame, talk);
    Draft draft =
        new Draft(Talk.asQuestion(text), phrase, last)
            .share(another ? 0 : 0.9)
            .binding(said.said(), Talk.bare(text), last.number());
    if (slot.length() > 0) {
      draft.weigh(Slots.replace(frame.text(), slot, " "), another ? WHOLE : 0.35f);
    } else {
      draft.weigh(last.standalone(), 0.2f);
    }
    if (terms.size() == 1) {
      draft.bind(terms, 0.4f);
    }
    return draft.completed();
  }
}
