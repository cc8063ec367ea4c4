package parley.converse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import parley.document.Format;
import parley.language.Concepts;
import parley.language.Frames;
import parley.language.QuestionConcepts;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.Layout;
import parley.structure.Party;
import parley.structure.Profile;

/** A talk about one contract of which only the parties and the defined terms are known. */
final class Saying {
  private static final FollowUpResolver RESOLVER =
      new FollowUpResolver(
          new QuestionReader(Concepts.load(), QuestionConcepts.load(), Frames.load()));

  private final Surroundings scope;

  private Saying(List<Party> parties, List<DefinedTerm> terms) {
    Contract contract =
        new Contract(
            Format.TXT,
            "",
            1,
            List.of(0),
            new Profile(null, null, parties, null, null),
            List.of(),
            List.of(),
            terms,
            List.of(),
            new Layout(List.of(), List.of()),
            List.of());
    scope = new Surroundings(Set.of("d"), Set.of(), UnaryOperator.identity(), id -> contract);
  }

  static Saying ofNothing() {
    return new Saying(List.of(), List.of());
  }

  /** About a contract between two parties, each a name and its alias, that defines some terms. */
  static Saying between(Party one, Party other, String... terms) {
    return new Saying(
        List.of(one, other),
        Arrays.stream(terms).map(t -> new DefinedTerm(t, 0, 0, -1, 1)).toList());
  }

  static Party party(String name, String alias) {
    return new Party(name, List.of(alias), 0, 0);
  }

  /** A turn that was answered and opened a topic. */
  static Turn asked(int number, String question, String subject, String... items) {
    return turn(number, question, subject, List.of(items), List.of());
  }

  /** The same, narrowed by what is in force for the next. */
  static Turn narrowed(int number, String question, String subject, String... narrowings) {
    return turn(number, question, subject, List.of(), List.of(narrowings));
  }

  private static Turn turn(
      int number, String question, String subject, List<String> items, List<String> narrowings) {
    Focus focus =
        new Focus(
            List.of("d"), subject, List.of(), List.of(), items, List.of(), narrowings, Map.of());
    return new Turn(
        number, question, question, Turn.Outcome.ANSWERED, number, 0, "", Map.of(), focus);
  }

  Resolution said(String words, Turn... before) {
    List<String> states = Arrays.stream(before).map(TurnCodec::encode).toList();
    return RESOLVER.resolve(words, Conversation.of(states), scope);
  }

  Reading completed(String words, Turn... before) {
    Resolution resolution = said(words, before);
    assertThat(resolution).isInstanceOf(Resolution.Completed.class);
    return ((Resolution.Completed) resolution).reading();
  }
}
