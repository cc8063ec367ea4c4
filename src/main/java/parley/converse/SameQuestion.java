package parley.converse;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Tokens;

/** "Same question for the lease": the question before, of another document. Stateless. */
final class SameQuestion implements FollowUp {
  private static final Set<String> DOCUMENT =
      Set.copyOf(Tokens.stems("agreement contract deal document one transaction case"));

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    Set<String> named = talk.scope().named();
    if (named.isEmpty() || named.containsAll(talk.scope().documents())) {
      return null;
    }
    int cue = talk.grammar().cues().at(Cue.SAME, said.tokens(), 0);
    Utterance rest = said.from(cue);
    Set<String> besides = Choice.content(talk.scope().withoutNames().apply(rest.core()));
    besides.removeAll(DOCUMENT);
    boolean onlyNames = besides.isEmpty();
    boolean leans = cue > 0 || !said.opener().isEmpty() || said.contentWords() <= 3;
    if (!onlyNames || !leans || Shape.isQuestionWord(rest.word(0))) {
      return null;
    }
    Turn last = talk.last();
    String asked = Talk.bare(talk.scope().withoutNames().apply(Talk.bare(last.standalone())));
    return new Draft(Talk.asQuestion(in(asked, rest.core())), "", last)
        .share(0)
        .within(named)
        .binding(said.core(), Talk.bare(last.standalone()), last.number())
        .completed();
  }

  /** The question with a document's name at its end. */
  static String in(String asked, String document) {
    String trimmed =
        Talk.bare(asked).replaceFirst("(?i)(?:\\s+(?:in|of|for|under|the|to|by|at)){1,4}$", "");
    String name = document.replaceFirst("(?i)^(?:in|for|of|under|with|to|from)\\s+", "");
    return trimmed + " in " + name;
  }
}
