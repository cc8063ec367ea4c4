package parley.converse;

import org.jspecify.annotations.Nullable;
import parley.language.Token;

/**
 * "Is there a cap on the cost?", "and when?": a question too short to stand alone, or joined to the
 * one before by its first word. Stateless.
 */
final class ShortQuestion implements FollowUp {
  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int own = said.contentWords();
    boolean joined = !said.opener().isEmpty();
    if (own > 4 || (own > 2 && !joined) || namesATerm(said, talk)) {
      return null;
    }
    Turn last = talk.last();
    float weight = own == 0 ? 0.8f : joined ? Pointing.weight(own) : 0.2f;
    String about = Talk.topicOf(last);
    Draft draft =
        new Draft(Talk.asQuestion(Pointing.about(said, about)), said.core(), last)
            .share(own == 0 ? 0.1 : own == 1 ? 0.4 : 0.7)
            .remember(last, weight)
            .binding(said.core(), about, last.number());
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
}
