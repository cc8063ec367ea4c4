package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.language.Token;

/** "And the fee, and who pays it?": two questions, the second about the first. Stateless. */
final class TwoQuestions implements FollowUp {
  private final FollowUpResolver resolver;

  TwoQuestions(FollowUpResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int at = second(said);
    if (at < 0) {
      return null;
    }
    boolean joined = said.word(at - 1).equals("and");
    int end = joined ? said.tokens().get(at - 1).start() : said.tokens().get(at).start();
    Utterance first = said.until(end);
    Utterance second = Utterance.of(said.core().substring(end), talk.grammar().cues());
    Reading one = only(resolver.against(first, talk), first, talk);
    if (one == null) {
      return null;
    }
    Talk then = new Talk(talk.past(), asTurn(one, talk), talk.scope(), talk.grammar());
    Reading two = only(resolver.against(second, then), second, then);
    return two == null ? null : new Resolution.Several(new ArrayList<>(List.of(one, two)));
  }

  /** Where the second question begins, after an {@code and} or a comma; -1 for one question. */
  private static int second(Utterance said) {
    for (int i = 2; i + 1 < said.tokens().size(); i++) {
      Token before = said.tokens().get(i - 1);
      boolean asks = Shape.isQuestionWord(said.word(i));
      boolean joined = before.text().equals("and");
      int end = joined ? before.start() : before.end();
      if (((asks && joined) || isAside(said, i)) && said.until(end).contentWords() > 0) {
        return i;
      }
    }
    return -1;
  }

  /** "How long does it last, can he leave early": a question behind another and a comma. */
  private static boolean isAside(Utterance said, int at) {
    Token before = said.tokens().get(at - 1);
    Token word = said.tokens().get(at);
    boolean comma = said.core().substring(before.end(), word.start()).contains(",");
    boolean asks =
        Shape.isQuestionWord(word.text())
            || (Verbs.isAuxiliary(word) && Fragment.PRONOUNS.contains(said.word(at + 1)));
    Token first = said.tokens().getFirst();
    return comma && asks && (Shape.isQuestionWord(first.text()) || Verbs.isAuxiliary(first));
  }

  private static @Nullable Reading only(
      @Nullable Resolution resolution, Utterance said, Talk talk) {
    return switch (resolution) {
      case null -> Reading.alone(Talk.asQuestion(said.core()), talk.last().topic());
      case Resolution.Completed c -> c.reading();
      case Resolution.Standalone s -> s.reading();
      default -> null;
    };
  }

  /** The first question as if it had been a turn. */
  private static Turn asTurn(Reading reading, Talk talk) {
    Turn last = talk.last();
    String subject = FocusReader.subjectIn(reading.text(), talk.grammar(), talk.parties());
    List<String> terms = Terms.named(subject, talk.contracts());
    Focus focus =
        new Focus(
            last.focus().documents(),
            subject,
            terms.size() == 1 ? terms : List.of(),
            List.of(),
            List.of(),
            List.of(),
            reading.constraints(),
            Map.of());
    return new Turn(
        last.number(),
        reading.text(),
        reading.text(),
        Turn.Outcome.ANSWERED,
        last.topic(),
        0,
        "",
        Map.of(),
        focus);
  }
}
