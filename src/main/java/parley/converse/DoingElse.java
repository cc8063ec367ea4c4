package parley.converse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.Token;
import parley.language.Tokens;

/**
 * "And work for a competitor?": something else that the same one can, may or must do. Stateless.
 */
final class DoingElse implements FollowUp {
  private static final int LONGEST = 10;

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    boolean joined = said.opener().equals("and") || said.opener().equals("or");
    if (!joined || said.tokens().size() > LONGEST || said.contentWords() == 0) {
      return null;
    }
    Token first = said.tokens().getFirst();
    boolean verb = talk.grammar().verbs().isBase(first) && said.tokens().size() > 1;
    String frame = verb ? frame(Talk.bare(Talk.plain(talk.last().standalone())), talk) : "";
    return frame.isEmpty()
        ? null
        : new Draft(Talk.asQuestion(frame + said.core()), said.core(), talk.last())
            .share(0.9)
            .remember(talk.last(), 0.15f)
            .binding(said.said(), frame.strip(), talk.last().number())
            .completed();
  }

  /** The auxiliary and the subject of the last clause that asks, with a space behind; or empty. */
  private static String frame(String question, Talk talk) {
    List<Token> tokens = Tokens.of(question);
    for (int i = tokens.size() - 3; i >= 0; i--) {
      if (Verbs.isAuxiliary(tokens.get(i))) {
        String clause = question.substring(tokens.get(i).start());
        return clause.substring(0, verb(clause, talk));
      }
    }
    return "";
  }

  /** Where the verb begins of a clause that begins with its auxiliary; 0 when it is not found. */
  private static int verb(String clause, Talk talk) {
    List<Token> tokens = Tokens.of(clause);
    if (Fragment.PRONOUNS.contains(tokens.get(1).text())) {
      return tokens.get(2).start();
    }
    Shape shape = talk.grammar().shape(clause);
    if (shape.subject().length() > 0 && shape.predicate().length() > 0) {
      return shape.predicate().start();
    }
    boolean noun = Shape.isDeterminer(tokens.get(1).text()) && tokens.size() > 3;
    return noun ? tokens.get(3).start() : 0;
  }
}
