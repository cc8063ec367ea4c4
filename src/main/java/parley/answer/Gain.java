package parley.answer;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Tokens;

/** How much of what a question asks a further sentence adds to what is said already. */
final class Gain {
  /** What is of the sort that the question asks for and not yet said; set by hand. */
  private static final double SORT = 1.5;

  /** A sentence of the same section goes on with what was said. */
  private static final double SAME_SECTION = 0.5;

  /** So many of the question's words make a sentence speak of the same thing. */
  private static final int SAME_THING = 2;

  private static final Pattern ASKS_EXCEPTION =
      Pattern.compile("(?i)\\b(?:exceptions?|exempt\\w{0,5}|carve-?outs?|except|unless)\\b");
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?i)^(?:notwithstanding|except|unless|however|provided)\\b|\\b(?:except|unless|other\\s+than)\\b"
              + "|\\bprovided,?\\s+(?:however,?\\s+)?that\\b");

  private static final Pattern ASKS_CONSEQUENCE =
      Pattern.compile(
          "(?i)\\bwhat\\s+(?:happens|if)\\b|\\b(?:consequences?|remed(?:y|ies)|sanctions?)\\b");
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "(?i)^(?:otherwise|if|in\\s+(?:the|such|that|any\\s+such)\\s+(?:event|case)|upon|should|failing)\\b");
  private static final Pattern CONDITION =
      Pattern.compile("(?i)\\b(?:upon|when|once|after|until|if|as\\s+soon\\s+as|following)\\b");

  /** What a value is worth to set beside the one said; set by hand. */
  private static final double COMPARED = 2.5;

  /** A sentence that goes on with the sum or the notice of the one before. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)^(?:(?:any\\s+such|such|the|this|that|each)\\s+)?(?:payment|fee|amount|sum|price|rent|notice|deposit)\\s+(?:is|are|shall|will|must|falls|becomes)\\b");

  private static final Pattern SUCH = Pattern.compile("(?i)\\bsuch\\s+(\\w{3,30})");

  /** What holds in all cases but those just told is the other half of them. */
  private static final Pattern OTHERWISE =
      Pattern.compile("(?i)^(?:otherwise|in\\s+(?:all|any)\\s+other\\s+(?:cases?|events?))\\b");

  /** Characters between a sentence and the other half of what it says. */
  private static final int CLOSE = 200;

  private final Question question;
  private final String direct;
  private final Citation main;
  private final Set<String> said;
  private final Set<AnswerType> wanted;

  Gain(Question question, String direct, Citation main) {
    this.question = question;
    this.direct = direct;
    this.main = main;
    this.said = new HashSet<>(Tokens.stems(direct));
    this.wanted = Wanted.by(question);
  }

  /** Weight of the question's words, about 1 each, that a sentence under a title adds; or 0. */
  double of(Citation other, String sentence, String title) {
    Set<String> stems = new HashSet<>(Tokens.stems(sentence + " " + title));
    double words = 0;
    int shared = 0;
    for (Map.Entry<String, Float> term : question.terms().entrySet()) {
      boolean there = stems.contains(term.getKey());
      shared += there ? 1 : 0;
      words += there && !said.contains(term.getKey()) ? term.getValue() : 0;
    }
    double sorts = sorts(sentence);
    if (Compared.asks(question) && Compared.differ(direct, sentence)) {
      return COMPARED + words + sorts;
    }
    boolean same =
        other.documentId().equals(main.documentId()) && other.section() == main.section();
    boolean after = same && other.start() >= main.end();
    boolean half = after && isOtherHalf(other, sentence);
    boolean goesOn = half || (after && (GOES_ON.matcher(sentence).find() || isNextCase(sentence)));
    if (words <= 0 && !half && (sorts <= 0 || (shared < SAME_THING && !goesOn))) {
      return 0;
    }
    return words + sorts + (same ? SAME_SECTION : 0) + (goesOn ? SORT : 0);
  }

  /** Whether a sentence says what follows where "such" as was told goes on, as was asked. */
  private boolean isNextCase(String sentence) {
    Matcher such = SUCH.matcher(sentence);
    return asksConsequence(question)
        && CONSEQUENCE.matcher(sentence).find()
        && such.find()
        && said.containsAll(Tokens.stems(such.group(1)));
  }

  private boolean isOtherHalf(Citation other, String sentence) {
    return other.start() - main.end() < CLOSE && OTHERWISE.matcher(sentence).find();
  }

  /** Whether a sentence says on what something depends. */
  static boolean isCondition(String sentence) {
    return CONDITION.matcher(sentence).find();
  }

  /** Whether a question asks what follows from something. */
  static boolean asksConsequence(Question question) {
    return ASKS_CONSEQUENCE.matcher(question.text()).find();
  }

  private double sorts(String sentence) {
    double sorts = 0;
    for (AnswerType type : wanted) {
      sorts += !Wanted.has(type, direct) && Wanted.has(type, sentence) ? SORT : 0;
    }
    sorts += asks(ASKS_EXCEPTION) && isNew(EXCEPTION, sentence) ? SORT : 0;
    sorts += asksConsequence(question) && CONSEQUENCE.matcher(sentence).find() ? SORT : 0;
    sorts += question.act() == Act.WHEN && isNew(CONDITION, sentence) ? SORT : 0;
    return sorts;
  }

  private boolean asks(Pattern cue) {
    return cue.matcher(question.text()).find();
  }

  private boolean isNew(Pattern cue, String sentence) {
    return !cue.matcher(direct).find() && cue.matcher(sentence).find();
  }
}
