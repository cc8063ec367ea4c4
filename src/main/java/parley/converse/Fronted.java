package parley.converse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;

/**
 * "Regular stockholders, how much do they get?": a topic put in front of a question that takes it
 * up with a pronoun. The whole says what it is about. Stateless.
 */
final class Fronted implements FollowUp {
  private static final int LONGEST = 6;

  private final FollowUpResolver resolver;

  Fronted(FollowUpResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int comma = comma(said);
    if (comma < 0) {
      return null;
    }
    Utterance front = said.until(said.tokens().get(comma).start());
    Utterance rest = said.from(comma);
    List<Anaphor> anaphors = Anaphor.in(rest.tokens(), talk.grammar().verbs());
    boolean place = Shape.isPreposition(front.word(0)) || front.core().matches(".*\\d.*");
    if (place || anaphors.isEmpty()) {
      return null;
    }
    Owner owner = Owner.in(front, talk);
    String name = owner == null ? front.core() : owner.thing(owner.terms(talk), talk);
    Anaphor taken = taken(anaphors, owner != null || !isMany(front));
    Span span = new Span(taken.start(), taken.end());
    String whole = Slots.replace(rest.core(), span, name);
    Utterance asked =
        new Utterance(said.said(), whole, parley.language.Tokens.of(whole), said.opener());
    Resolution found = resolver.against(asked, talk);
    if (found != null) {
      return found;
    }
    return new Draft(Talk.asQuestion(whole), whole, talk.last())
        .share(0.9)
        .weigh(Talk.topicOf(talk.last()), 0.1f)
        .binding(rest.core().substring(span.start(), span.end()), name, talk.past().nextNumber())
        .completed();
  }

  /** The pronoun that the topic is for: one for a thing where it is a thing, if there is one. */
  private static Anaphor taken(List<Anaphor> anaphors, boolean thing) {
    return anaphors.stream()
        .filter(a -> thing == (a.kind() == Anaphor.Kind.THING))
        .findFirst()
        .orElse(anaphors.getFirst());
  }

  private static boolean isMany(Utterance front) {
    return front.tokens().getLast().text().endsWith("s");
  }

  /** Whether a topic stands in front of a question. */
  static boolean fits(Utterance said) {
    return comma(said) >= 0;
  }

  /** Index of the question word behind a short phrase and a comma, or -1. */
  private static int comma(Utterance said) {
    for (int i = 1; i < Math.min(said.tokens().size(), LONGEST); i++) {
      Token before = said.tokens().get(i - 1);
      if (Shape.isQuestionWord(before.text())
          || Verbs.isAuxiliary(before)
          || Shape.SUBORDINATORS.contains(before.text())) {
        return -1;
      }
      Token token = said.tokens().get(i);
      String gap = said.core().substring(before.end(), token.start());
      boolean asks = Shape.isQuestionWord(token.text()) || Verbs.isAuxiliary(token);
      if (asks && (gap.contains(",") || gap.contains("-") || gap.contains(":"))) {
        return i;
      }
    }
    return -1;
  }
}
