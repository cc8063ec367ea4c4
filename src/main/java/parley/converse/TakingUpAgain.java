package parley.converse;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Token;

/** "Back to the price - who pays it out?": an earlier topic is re-opened. Stateless. */
final class TakingUpAgain implements FollowUp {
  private static final int LONGEST_NAME = 8;

  private final FollowUpResolver resolver;

  TakingUpAgain(FollowUpResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    int cue = talk.grammar().cues().at(Cue.RETURN, said.tokens(), 0);
    int again = cue > 0 ? -1 : again(said);
    if (cue == 0 && again < 0) {
      return null;
    }
    Utterance named = said.from(cue);
    int end = cue > 0 ? endOfName(named) : again;
    if (end == 0) {
      return null;
    }
    String topic = named.core().substring(0, named.tokens().get(end - 1).end());
    Turn found = find(topic, talk);
    Utterance rest = named.from(cue > 0 ? end : again + 1);
    return found == null ? opened(topic, rest, talk) : reopened(topic, rest, found, talk);
  }

  /** "the price again, ...": where the {@code again} stands that ends a short phrase. */
  private static int again(Utterance said) {
    for (int i = 1; i < Math.min(said.tokens().size(), LONGEST_NAME); i++) {
      if (Shape.isQuestionWord(said.word(i - 1)) || Verbs.isAuxiliary(said.tokens().get(i - 1))) {
        return -1;
      }
      boolean breaks =
          i + 1 == said.tokens().size()
              || said.core()
                      .substring(said.tokens().get(i).end(), said.tokens().get(i + 1).start())
                      .strip()
                      .length()
                  > 0;
      if (said.word(i).equals("again") && breaks) {
        return i;
      }
    }
    return -1;
  }

  /** The name of the topic ends at a mark, a question word or a verb. */
  private static int endOfName(Utterance named) {
    for (int i = 1; i < named.tokens().size(); i++) {
      Token before = named.tokens().get(i - 1);
      Token token = named.tokens().get(i);
      String gap = named.core().substring(before.end(), token.start()).strip();
      boolean mark =
          !gap.isEmpty()
              && !gap.equals("'")
              && !gap.equals("\"")
              && !isHyphen(named, before, token);
      if (mark || Shape.isQuestionWord(token.text()) || Verbs.isAuxiliary(token)) {
        return i;
      }
    }
    return named.tokens().size();
  }

  private static boolean isHyphen(Utterance named, Token before, Token token) {
    String gap = named.core().substring(before.end(), token.start());
    return gap.equals("-") || gap.equals("/");
  }

  /** The turn whose question or terms share most words with the name; of equals the latest. */
  private static @Nullable Turn find(String topic, Talk talk) {
    Set<String> words = Choice.content(topic);
    Turn best = null;
    double most = 0;
    for (Turn turn : talk.past().turns()) {
      Set<String> subject =
          Choice.content(turn.focus().subject() + " " + String.join(" ", turn.focus().terms()));
      Set<String> asked = Choice.content(turn.said());
      double score = 0;
      for (String word : words) {
        score += subject.contains(word) ? 1 : asked.contains(word) ? 0.7 : 0;
      }
      boolean opens = turn.topic() == turn.number();
      if (score > 0 && score + (opens ? 0.05 : 0) >= most) {
        most = score + (opens ? 0.05 : 0);
        best = turn;
      }
    }
    return best;
  }

  private Resolution reopened(String topic, Utterance rest, Turn found, Talk talk) {
    if (rest.tokens().isEmpty()) {
      return new Draft(found.standalone(), "", found)
          .share(0)
          .again(found)
          .binding(topic, Talk.topicOf(found), found.number())
          .completed();
    }
    Talk then = new Talk(talk.past(), found, talk.scope(), talk.grammar());
    Utterance said = Utterance.of(rest.core(), talk.grammar().cues());
    Resolution resolved = said.tokens().isEmpty() ? null : resolver.against(said, then);
    boolean known = names(Talk.topicOf(found), topic);
    if (resolved instanceof Resolution.Completed completed
        && known
        && speaksOf(completed.reading().text(), topic, found)) {
      return completed;
    }
    String about = known ? Talk.topicOf(found) : topic;
    return new Draft(Talk.asQuestion(rest.core()), rest.core(), found)
        .text(Talk.asQuestion(rest.core() + " (about " + about + ")"))
        .share(0.5)
        .remember(found, 0.2f)
        .weigh(topic, known ? 0.4f : 0.7f)
        .binding(topic, Talk.topicOf(found), found.number())
        .completed();
  }

  /** Whether a topic is called what the user calls it now. */
  private static boolean names(String known, String topic) {
    return Choice.content(known).containsAll(Choice.content(topic));
  }

  /** Whether the question names the topic that was taken up. */
  private static boolean speaksOf(String text, String topic, Turn found) {
    Set<String> words = Choice.content(text);
    return Choice.content(topic + " " + Talk.topicOf(found)).stream().anyMatch(words::contains);
  }

  /** A topic that was never talked about: its words are the user's own. */
  private static Resolution opened(String topic, Utterance rest, Talk talk) {
    String text =
        rest.tokens().isEmpty() ? "What about " + topic : rest.core() + " (about " + topic + ")";
    return new Resolution.Standalone(
        Reading.alone(Talk.asQuestion(text), talk.past().nextNumber()));
  }
}
