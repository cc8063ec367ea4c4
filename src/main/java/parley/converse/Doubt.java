package parley.converse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.Token;
import parley.language.Tokens;

/** "Are you sure?": the question before is answered again, with its evidence. Stateless. */
final class Doubt implements FollowUp {
  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    List<Token> tokens = Tokens.of(said.said());
    boolean whole = said.said().contains("?") || tokens.size() > 1;
    if (!whole || !(isDoubt(tokens, talk) || isDoubt(said.tokens(), talk))) {
      return null;
    }
    Turn last = talk.last();
    return new Draft(last.standalone(), "", last)
        .share(0)
        .again(last)
        .binding(said.said(), Talk.bare(last.standalone()), last.number())
        .completed();
  }

  private static boolean isDoubt(List<Token> tokens, Talk talk) {
    return talk.grammar().cues().isAll(Cue.DOUBT, tokens);
  }
}
