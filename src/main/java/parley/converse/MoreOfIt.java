package parley.converse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.structure.Contract;
import parley.structure.Reference;
import parley.structure.Section;

/** "Any exceptions?", "subject to what?", "why?", "go on": more about what was just answered. */
final class MoreOfIt implements FollowUp {
  private static final String LIMITS =
      "except exception unless provided however notwithstanding exclude other than limitation";
  private static final Pattern SUBJECT_TO =
      Pattern.compile(
          "(?i)\\b(?:subject\\s+to|except\\s+as|provided\\s+in|pursuant\\s+to|other\\s+than|notwithstanding)\\b");

  @Override
  public @Nullable Resolution read(Utterance said, Talk talk) {
    if (is(Cue.SUBJECT_TO, said, talk)) {
      Resolution found = subjectTo(said, talk);
      return found != null ? found : more(said, talk, "What is it subject to", LIMITS);
    }
    if (is(Cue.EXCEPTION, said, talk)) {
      return more(said, talk, "Are there any exceptions", LIMITS);
    }
    if (is(Cue.REASON, said, talk)) {
      return more(said, talk, "Why", "");
    }
    return is(Cue.MORE, said, talk) ? more(said, talk, "What else is said", "") : null;
  }

  /** The whole utterance is the cue, but for a pronoun. */
  private static boolean is(Cue cue, Utterance said, Talk talk) {
    int length = talk.grammar().cues().at(cue, said.tokens(), 0);
    return length > 0
        && said.from(length).contentWords() == 0
        && said.tokens().size() - length <= 3;
  }

  private static Resolution more(Utterance said, Talk talk, String asks, String words) {
    Turn last = talk.last();
    String about = Talk.topicOf(last);
    return new Draft(Talk.asQuestion(asks + " (about " + about + ")"), words, last)
        .share(0.1)
        .again(last)
        .remember(last, 0.7f)
        .use(asks.equals("Why") ? Context.Use.NEAR : Context.Use.ELSEWHERE)
        .binding(said.said(), about, last.number())
        .completed();
  }

  /** Follows the first reference that the quoted text makes itself subject to. */
  private static @Nullable Resolution subjectTo(Utterance said, Talk talk) {
    for (Cited cited : talk.last().focus().cited().stream().limit(2).toList()) {
      if (!talk.scope().documents().contains(cited.documentId())) {
        continue;
      }
      Contract contract = talk.scope().contracts().apply(cited.documentId());
      for (Reference reference : contract.references()) {
        boolean inside = reference.start() >= cited.start() && reference.start() < cited.end();
        if (inside && reference.target() >= 0 && isCondition(contract, reference)) {
          return target(said, talk, contract, reference.target());
        }
      }
    }
    return null;
  }

  private static boolean isCondition(Contract contract, Reference reference) {
    int from = Math.max(0, reference.start() - 60);
    Matcher matcher = SUBJECT_TO.matcher(contract.text().substring(from, reference.start()));
    return matcher.find();
  }

  private static Resolution target(Utterance said, Talk talk, Contract contract, int target) {
    Section section = contract.sections().get(target);
    String number = SectionNumbering.of(contract, target);
    String title = section.title() == null ? "" : " (" + section.title() + ")";
    Turn last = talk.last();
    return new Draft("What does Section " + number + title + " say?", "Section " + number, last)
        .share(1)
        .weigh(last.focus().subject(), 0.2f)
        .bind(List.copyOf(last.focus().terms()), 0.2f)
        .binding(said.said(), "Section " + number + title, last.number())
        .completed();
  }
}
