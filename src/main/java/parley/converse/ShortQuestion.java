package parley.converse;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Token;

/**
 * "Is there a cap on the cost?", "and when?": a question too short to stand alone, or joined to the
 * one before by its first word. Stateless.
 */
final class ShortQuestion implements FollowUp {
  /** Above this probability of a concept the words ask for it by themselves. */
  private static final double SURE = 0.5;

  /** Nouns that are always of something: "the cost" of what? */
  private static final Set<String> RELATIONAL =
      Set.of(
          ("cost amount fee price rate sum deadline period cap limit percentage date basis procedure"
                  + " penalty notice threshold formula remedy consequence exception maximum minimum")
              .split(" "));

  private final QuestionReader reader;

  ShortQuestion(QuestionReader reader) {
    this.reader = reader;
  }

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int own = said.contentWords();
    boolean joined = !said.opener().isEmpty();
    if (own > 4 || (own > 2 && !joined) || namesATerm(said, talk)) {
      return null;
    }
    boolean full = !joined && hasTopic(said, talk);
    if (full && (!isRelational(said) || asksByItself(said))) {
      return null;
    }
    Turn last = talk.last();
    float weight = own == 0 ? 0.8f : joined ? Pointing.weight(own) : 0.2f;
    String about = Talk.topicOf(last);
    if (joined && own > 1 && hasTopic(said, talk)) {
      return joined(said, about, talk);
    }
    Draft draft =
        new Draft(Talk.asQuestion(Pointing.about(said, about)), said.core(), last)
            .share(own == 0 ? 0.1 : own == 1 ? 0.4 : 0.7)
            .remember(last, weight)
            .use(Context.Use.NEAR)
            .binding(said.core(), about, last.number());
    Pointing.past(said, talk, draft);
    return draft.completed();
  }

  /** A whole question that an "and" joins to the one before. */
  private static Resolution joined(Utterance said, String about, Talk talk) {
    Draft draft =
        new Draft(Talk.asQuestion(said.core()), said.core(), talk.last())
            .share(0.9)
            .remember(talk.last(), 0.15f)
            .binding(said.opener(), about, talk.last().number());
    Pointing.past(said, talk, draft);
    return draft.completed();
  }

  /** A defined term of the contract stands on its own. */
  private static boolean namesATerm(Utterance said, Talk talk) {
    boolean capital = false;
    for (Token token : said.tokens()) {
      capital |= token.start() > 0 && Character.isUpperCase(said.core().charAt(token.start()));
    }
    return capital && !Terms.named(said.core(), talk.contracts()).isEmpty();
  }

  private boolean asksByItself(Utterance said) {
    Question alone = reader.read(said.core(), said.core());
    return !alone.concepts().isEmpty() && alone.concepts().getFirst().probability() > SURE;
  }

  /** "the cost" with nothing said of what it is the cost. */
  private static boolean isRelational(Utterance said) {
    for (int i = 1; i < said.tokens().size(); i++) {
      boolean of = said.word(i + 1).equals("of") || said.word(i + 1).equals("for");
      if (said.word(i - 1).equals("the") && RELATIONAL.contains(said.word(i)) && !of) {
        return true;
      }
    }
    return false;
  }

  /** A whole question with a noun of its own. */
  private static boolean hasTopic(Utterance said, Talk talk) {
    Shape shape = talk.grammar().shape(said.core());
    return Shape.hasContent(shape.part(shape.subject()))
        || Shape.hasContent(shape.part(shape.object()))
        || Shape.hasContent(shape.part(shape.asked()));
  }
}
