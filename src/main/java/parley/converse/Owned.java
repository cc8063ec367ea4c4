package parley.converse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "And the buyer's?": what was asked of one party, or of its thing, asked of another. Stateless.
 */
final class Owned implements FollowUp {
  private static final float FRAME = 0.35f;

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int cue = talk.grammar().cues().at(Cue.SAME, said.tokens(), 0);
    Utterance rest = said.from(cue);
    Resolution reverse = reverse(said, talk);
    if (reverse != null) {
      return reverse;
    }
    Owner owner = rest.tokens().isEmpty() ? null : Owner.in(rest, talk);
    if (owner == null || (!owner.what().isEmpty() && cue == 0 && said.opener().isEmpty())) {
      return null;
    }
    return of(owner, rest, talk);
  }

  /** "the other way round", "vice versa, X paying Y": the last question, of the other party. */
  static @Nullable Resolution reverse(Utterance said, Talk talk) {
    int cue = talk.grammar().cues().at(Cue.REVERSED, said.tokens(), 0);
    Shape frame = talk.grammar().shape(Talk.bare(talk.last().standalone()));
    if (cue == 0 || !Slots.isOfAParty(frame, talk)) {
      return null;
    }
    Utterance rest = said.from(cue);
    String named = Owner.partyIn(rest, talk);
    String other = named.isEmpty() ? DoingThat.other(talk) : named;
    boolean brief = rest.tokens().isEmpty() || !named.isEmpty();
    return other.isEmpty() || !brief ? null : of(new Owner(other, ""), said, talk);
  }

  static Resolution of(Owner owner, Utterance phrase, Talk talk) {
    Turn last = talk.last();
    Shape frame = talk.grammar().shape(Talk.bare(last.standalone()));
    List<String> terms = owner.terms(talk);
    String text = Talk.asQuestion(owner.asked(frame, terms, talk));
    boolean swapped = Slots.isOfAParty(frame, talk);
    Draft draft =
        new Draft(text, swapped ? owner.party() : phrase.core(), last)
            .share(swapped ? 0 : 0.3)
            .weigh(Talk.bare(last.standalone()), swapped ? Fragment.WHOLE : FRAME)
            .binding(phrase.core(), Talk.bare(text), last.number());
    if (!terms.isEmpty()) {
      draft.bind(terms, 1);
    }
    return draft.completed();
  }
}
