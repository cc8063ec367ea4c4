package parley.converse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.Span;

/** "When can this change?": a pronoun that stands for something said before. Stateless. */
final class Pointing implements FollowUp {
  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    List<Anaphor> anaphors =
        Anaphor.in(said.tokens(), talk.grammar().verbs()).stream()
            .filter(a -> !Inside.isBound(a, said, talk.grammar()))
            .toList();
    if (anaphors.isEmpty()) {
      return null;
    }
    Turn last = talk.last();
    List<String> joined = Items.joined(last.focus().subject());
    if (joined.size() == 2 && isOneThing(anaphors)) {
      return new Resolution.Readings(
          joined.stream().map(j -> reading(said, anaphors, of(last, j, talk), talk)).toList());
    }
    if (twoThings(anaphors) && rivals(talk).size() == 2) {
      return new Resolution.Readings(
          rivals(talk).stream().map(t -> reading(said, anaphors, t, talk)).toList());
    }
    return new Resolution.Completed(reading(said, anaphors, last, talk));
  }

  /** "it" after two things: one of them is meant. */
  private static boolean isOneThing(List<Anaphor> anaphors) {
    return anaphors.size() == 1 && anaphors.getFirst().kind() == Anaphor.Kind.THING;
  }

  /** The turn as if it had been about one of the things it was about. */
  private static Turn of(Turn turn, String thing, Talk talk) {
    List<String> terms = Terms.named(thing, talk.contracts());
    return turn.about(thing, terms.size() == 1 ? terms : List.of());
  }

  private static boolean twoThings(List<Anaphor> anaphors) {
    return anaphors.stream().filter(a -> a.kind() == Anaphor.Kind.THING).count() > 1;
  }

  /** Two turns running that spoke of different terms of the same sort. */
  private static List<Turn> rivals(Talk talk) {
    List<Turn> recent = talk.past().recent();
    if (recent.size() < 2) {
      return List.of();
    }
    Turn one = recent.get(1);
    Turn two = recent.get(0);
    boolean sort = !Ones.noun(two).isEmpty() && Ones.noun(one).equalsIgnoreCase(Ones.noun(two));
    return sort && !one.focus().subject().equalsIgnoreCase(two.focus().subject())
        ? List.of(one, two)
        : List.of();
  }

  private static Reading reading(Utterance said, List<Anaphor> all, Turn to, Talk talk) {
    Anaphor main = main(all);
    String about = Talk.topicOf(to);
    int own = said.contentWords();
    boolean person =
        main.kind() == Anaphor.Kind.PERSON
            || main.kind() == Anaphor.Kind.MANY
            || main.kind() == Anaphor.Kind.OF_MANY;
    String replaced = person && own > 2 ? said.core() : replaced(said, main, to, about, talk);
    float weight = weight(own) * (person ? 0.5f : 1f);
    Draft draft =
        new Draft(Talk.asQuestion(replaced), said.core(), talk.last())
            .share(share(own, person))
            .remember(to, weight)
            .use(person ? Context.Use.NOTHING : Context.Use.NEAR)
            .binding(said.core().substring(main.start(), main.end()), about, to.number());
    past(said, talk, draft);
    return draft.reading();
  }

  /** Persons are parties: who they are hardly changes what is asked for. */
  private static double share(int own, boolean person) {
    if (person && own > 1) {
      return 0.95;
    }
    return own >= 4 ? 0.7 : own >= 2 ? 0.45 : 0.2;
  }

  /** The more a question says itself, the less history weighs. */
  static float weight(int own) {
    return switch (own) {
      case 0 -> 0.7f;
      case 1 -> 0.5f;
      case 2 -> 0.4f;
      case 3 -> 0.3f;
      default -> 0.2f;
    };
  }

  private static Anaphor main(List<Anaphor> all) {
    return all.stream()
        .filter(a -> a.kind() != Anaphor.Kind.PERSON && a.kind() != Anaphor.Kind.MANY)
        .findFirst()
        .orElse(all.getFirst());
  }

  private static String replaced(Utterance said, Anaphor main, Turn to, String about, Talk talk) {
    Span span = new Span(main.start(), main.end());
    boolean thing = !to.focus().subject().isEmpty();
    return switch (main.kind()) {
      case THING -> thing ? Slots.replace(said.core(), span, about) : about(said, about);
      case OF_THING -> thing ? Slots.replace(said.core(), span, about + "'s") : about(said, about);
      case ONE -> Ones.replaced(said, talk);
      case SORT, MANY, OF_MANY, PERSON, PLACE -> about(said, about);
    };
  }

  static String about(Utterance said, String about) {
    return said.core() + " (about " + about + ")";
  }

  /** A contract seldom tells of the past: a passage must then speak of it. */
  static void past(Utterance said, Talk talk, Draft draft) {
    int at = talk.grammar().cues().find(Cue.PAST, said.tokens());
    if (at >= 0) {
      draft.require(Choice.content(said.core()));
    }
  }
}
