package parley.converse;

import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;

/**
 * "No, I meant the late charge": the last turn no longer counts; its question is asked again with
 * the contrasted part replaced. Stateless.
 */
final class Correction implements FollowUp {
  private static final float FRAME = 0.25f;

  /** An item that is corrected to is called by its place and hardly more. */
  private static final int ITEM_WORDS = 5;

  private final FollowUpResolver resolver;

  Correction(FollowUpResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    Cues cues = talk.grammar().cues();
    int cue = cues.at(Cue.CORRECTION, said.tokens(), 0);
    if (cue == 0) {
      return null;
    }
    boolean negated = said.word(cue - 1).equals("the") || said.word(cue - 1).equals("not");
    int from = said.word(cue - 1).equals("the") ? cue - 1 : cue;
    Resolution reverse = Owned.reverse(said.from(from), talk);
    if (reverse != null) {
      return replacing(reverse, talk.last().number());
    }
    Utterance meant = meant(said.from(cue), negated, cues);
    if (meant == null || meant.contentWords() == 0) {
      return null;
    }
    return replacing(corrected(meant, talk), talk.last().number());
  }

  /** What follows the rejected part, or null when only a rejection was said. */
  private static @Nullable Utterance meant(Utterance rest, boolean negated, Cues cues) {
    int again = cues.find(Cue.CORRECTION, rest.tokens());
    if (again >= 0) {
      return rest.from(again + cues.at(Cue.CORRECTION, rest.tokens(), again));
    }
    if (!negated) {
      return rest;
    }
    int comma = rest.core().indexOf(',');
    int but = rest.core().indexOf(" but ");
    int cut = comma >= 0 ? comma : but;
    if (cut < 0) {
      return null;
    }
    for (int i = 0; i < rest.tokens().size(); i++) {
      Token token = rest.tokens().get(i);
      if (token.start() > cut && !token.text().equals("but")) {
        return rest.from(i);
      }
    }
    return null;
  }

  private Resolution corrected(Utterance meant, Talk talk) {
    Shape shape = talk.grammar().shape(meant.core());
    boolean question =
        Shape.isQuestionWord(meant.word(0)) || Verbs.isAuxiliary(meant.tokens().getFirst());
    boolean clause = shape.predicate().length() > 0 && meant.tokens().size() > 4;
    Owner owner = Owner.in(meant, talk);
    if (owner != null) {
      return Owned.of(owner, meant, talk);
    }
    boolean brief = meant.tokens().size() <= ITEM_WORDS;
    boolean item = Ordinals.indexIn(meant.tokens()) >= 0 || hasOne(meant, talk);
    if ((brief && item) || Fronted.fits(meant)) {
      Resolution found = resolver.against(meant, talk);
      if (found != null) {
        return found;
      }
    }
    return question || clause ? asked(meant, talk) : replaced(meant, talk);
  }

  private static boolean hasOne(Utterance meant, Talk talk) {
    return Anaphor.in(meant.tokens(), talk.grammar().verbs()).stream()
        .anyMatch(a -> a.kind() == Anaphor.Kind.ONE);
  }

  private static Resolution asked(Utterance meant, Talk talk) {
    return new Draft(Talk.asQuestion(meant.core()), meant.core(), talk.last())
        .share(0.9)
        .completed();
  }

  /** The last question with its subject, or what stands behind a preposition, replaced. */
  private static Resolution replaced(Utterance meant, Talk talk) {
    Turn last = talk.last();
    String exchanged = Behind.replaced(Talk.bare(last.standalone()), meant, talk.grammar());
    if (exchanged != null && Shape.isPreposition(meant.word(0))) {
      return new Draft(Talk.asQuestion(exchanged), meant.core(), last)
          .share(0.3)
          .weigh(exchanged, 2 * FRAME)
          .completed();
    }
    Shape frame = talk.grammar().shape(Talk.bare(last.standalone()));
    Span slot = Slots.subject(frame, talk);
    boolean full = meant.contentWords() > 3 || slot.equals(frame.object());
    if (full) {
      slot = new Span(0, 0);
    }
    String text =
        slot.length() == 0
            ? "What about " + meant.core() + " (as to " + Talk.topicOf(last) + ")"
            : Slots.replace(frame.text(), slot, meant.core());
    Draft draft = new Draft(Talk.asQuestion(text), meant.core(), last).share(full ? 0.9 : 0.3);
    if (full) {
      draft.weigh(last.standalone(), 0.2f);
    }
    if (slot.length() > 0) {
      draft.weigh(Slots.replace(frame.text(), slot, " "), FRAME);
    }
    Terms.named(meant.core(), talk.contracts())
        .forEach(t -> draft.bind(java.util.List.of(t), 0.3f));
    return draft.completed();
  }

  private static Resolution replacing(Resolution resolution, int turn) {
    return resolution instanceof Resolution.Completed c
        ? new Resolution.Completed(c.reading().replacing(turn))
        : resolution;
  }
}
