package parley.converse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "How does that compare with the other agreement?": one question for each document. */
final class Comparison implements FollowUp {
  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    boolean compares = talk.grammar().cues().find(Cue.COMPARE, said.tokens()) >= 0;
    Set<String> others = new LinkedHashSet<>(talk.scope().named());
    others.removeAll(talk.last().focus().documents().stream().limit(1).toList());
    if (!compares || others.isEmpty() || talk.last().focus().documents().isEmpty()) {
      return null;
    }
    Turn last = talk.last();
    String asked = Talk.bare(talk.scope().withoutNames().apply(Talk.bare(last.standalone())));
    int cue = talk.grammar().cues().find(Cue.COMPARE, said.tokens());
    int length = talk.grammar().cues().at(Cue.COMPARE, said.tokens(), cue);
    String other = said.from(cue + length).core();
    Reading here =
        new Draft(last.standalone(), "", last)
            .share(0)
            .again(last)
            .within(Set.of(last.focus().documents().getFirst()))
            .reading();
    Reading there =
        new Draft(Talk.asQuestion(SameQuestion.in(asked, other)), "", last)
            .share(0)
            .within(others)
            .binding(said.core(), Talk.bare(last.standalone()), last.number())
            .reading();
    return new Resolution.Several(List.of(here, there));
  }
}
