package parley.converse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.Token;
import parley.language.Tokens;

/**
 * Completes what was said from the conversation so far. A list of ways a question can lean on
 * earlier ones, tried in order; what leans in none of them stands alone. Safe for many threads.
 */
public final class FollowUpResolver {
  private final Grammar grammar;
  private final List<FollowUp> ways;

  /** With the word lists that ship with the program; {@code reader} tells what stands alone. */
  public FollowUpResolver(QuestionReader reader) {
    this.grammar = Grammar.load();
    this.ways =
        List.of(
            new Choice(),
            new Doubt(),
            new Correction(this),
            new TakingUpAgain(this),
            new TwoQuestions(this),
            new SectionTalk(),
            new Fronted(this),
            new Ordinal(),
            new Comparison(),
            new SameQuestion(),
            new MoreOfIt(),
            new DoingThat(),
            new DoingElse(),
            new Owned(),
            new Fragment(),
            new Pointing(),
            new Likening(),
            new ShortQuestion(reader));
  }

  /** What {@code said} asks, given the conversation and the documents in scope. */
  public Resolution resolve(String said, Conversation past, Surroundings scope) {
    List<Token> tokens = Tokens.of(said);
    if (isCourtesy(said, tokens)) {
      return new Resolution.Courtesy();
    }
    Resolution sections = SeveralSections.in(said, past.nextNumber());
    if (sections != null) {
      return sections;
    }
    Turn last = past.last();
    if (last == null) {
      return new Resolution.Standalone(Reading.alone(said.strip(), past.nextNumber()));
    }
    Utterance utterance = Utterance.of(said, grammar.cues());
    int shift = shift(utterance);
    if (shift > 0) {
      String rest = utterance.from(shift).core();
      return new Resolution.Standalone(Reading.alone(Talk.asQuestion(rest), past.nextNumber()));
    }
    Resolution found = against(utterance, new Talk(past, last, scope, grammar));
    return found != null
        ? found
        : new Resolution.Standalone(Reading.alone(said.strip(), past.nextNumber()));
  }

  /** The first way in which the utterance leans on the talk; null when in none. */
  @Nullable Resolution against(Utterance utterance, Talk talk) {
    for (FollowUp way : ways) {
      Resolution found = way.read(utterance, talk);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean isCourtesy(String said, List<Token> tokens) {
    return !said.contains("?") && tokens.size() <= 8 && grammar.cues().isAll(Cue.THANKS, tokens);
  }

  /** How many tokens announce a new subject, when something follows them. */
  private int shift(Utterance utterance) {
    int length = grammar.cues().at(Cue.SHIFT, utterance.tokens(), 0);
    return length < utterance.tokens().size() ? length : 0;
  }
}
