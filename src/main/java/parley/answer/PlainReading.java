package parley.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Modality;
import parley.language.Tokens;

/**
 * Holds a verdict against what the sentence said after it plainly does: no yes stands before a ban
 * on what was asked, no no before leave for it. Stateless.
 */
final class PlainReading {
  /** A question whether something must not be done, told by more than its rare words. */
  private static final Pattern ASKS_BAN =
      Pattern.compile(
          "(?i)\\b(?:can(?:no|')?t|cannot|may\\s+not|mustn't|not\\s+(?:be\\s+)?able|(?:promis|agree|undert)\\w{0,4}\\s+(?:not|never)"
              + "|kept\\s+(?:out|away)|keep\\s+(?:out|away|off|from)|(?:keeps?|stops?|bars?)\\s+(?:us|me|them|him|her|it)\\b|locked\\s+in|tied)\\b");

  private static final Pattern DENIES =
      Pattern.compile("(?i)\\b(?:can|could|may|are|is|am)\\s+(?:\\w+\\s+){0,3}?(?:not|never)\\b");
  private static final Pattern WITH_LEAVE =
      Pattern.compile(
          "(?i)\\b(?:if|when|once|provided)\\b[^?]{0,30}\\b(?:agree|consent|approv|say\\s+yes|okay)|\\bwith\\b[^?]{0,20}\\b(?:consent|approval|permission|ok|okay|agreement)");
  private static final Pattern ASKS_RIGHTS =
      Pattern.compile(
          "(?i)\\b(?:do|does|will|would|did|is|are)\\b[^?]*\\b(?:get|gets|have|has|receive|own|give|gives|given|grant|grants|granted|acquire|obtain)\\b"
              + "[^?]*\\b(?:rights?|licen[cs]es?|ownership|title)\\b");
  private static final Pattern NO_DUTY =
      Pattern.compile(
          "(?i)\\bnot\\s+be\\s+(?:required|obligated|obliged|bound)\\b|\\bno\\s+(?:obligation|duty|requirement)\\b"
              + "|\\b(?:is|are)\\s+not\\s+(?:required|obligated|obliged|bound)\\b");
  private static final Pattern EXCEPT =
      Pattern.compile(
          "(?i)\\b(?:except|other\\s+than|unless|save|only|aside\\s+from|apart\\s+from|provided,?\\s+(?:however,?\\s+)?that|but|however)\\b");

  /** An exception that every ban has: with leave, by law, as stated elsewhere. */
  private static final Pattern USUAL =
      Pattern.compile(
          "(?i)^\\W*(?:except|unless|other\\s+than|save)\\s+(?:as\\s+|for\\s+as\\s+|if\\s+|to\\s+the\\s+extent\\s+|with\\s+|upon\\s+|by\\s+|in\\s+accordance\\s+|pursuant\\s+)?"
              + "(?:may\\s+(?:otherwise\\s+)?be\\s+|is\\s+|are\\s+|it\\s+|the\\s+|(?:otherwise|expressly|specifically|explicitly)\\s+|[a-z]+\\s+){0,4}?"
              + "(?:permitted|provided|authori[sz]ed|approved|agreed|required\\s+(?:by|under)\\s+(?:\\w+\\s+)?(?:law|order|court)|consent\\w{0,3}|approval|set\\s+(?:forth|out)|law|stated|written)\\b");

  /** A ban that falls away in a certain case, or that goes on with leave. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)\\b(?:unless|until|except\\s+(?:if|when|where))\\s+(?:he|she|it|they|such|the|that|all|each)\\s+(?:\\w+\\s+)?(?:has|have|is|are|was|were|executes?|signs?|agrees?)\\b(?!\\s+(?:\\w+ly\\s+)?(?:permitted|authori|approved|consented|agreed\\s+in))"
              + "|\\b(?:provided|except|but|however)\\b[^.;]{0,60}\\bmay\\b(?!\\s+(?:not|be\\s+(?:withheld|required|given)))");

  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "(?i)^(?:however|notwithstanding|but|nevertheless|the\\s+foregoing|th(?:is|ese|ose)\\b[^.]{0,60}\\bnot\\s+apply)");
  private static final Pattern BUT_MAY =
      Pattern.compile("(?i)\\b(?:but|however|except|provided)\\b[^.;]{0,60}\\bmay\\b(?!\\s+not)");
  private static final Pattern LIMIT =
      Pattern.compile("(?i)\\b(?:only|solely|exclusively|sole)\\b");
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[a-z)\\]”\"]{2}[.])\\s+(?=[A-Z“\"])");

  /** Words behind "may" that say what may be done. */
  private static final int ACT = 12;

  /** Words behind "may" that name the act. */
  private static final int BEGINNING = 4;

  private PlainReading() {}

  /** What can be asked of an act. */
  private enum Asked {
    LEAVE,
    BAN,
    DUTY,
    RIGHTS,
    OTHER
  }

  /**
   * The verdict as the text bears it out; null where it is open what the text says to the question.
   *
   * @param text what is said after the verdict
   */
  static @Nullable Verdict of(Question question, Verdict verdict, String text) {
    String[] sentences = SENTENCE.split(text, 2);
    String said = sentences[0];
    List<Reading> readings = Reading.of(said);
    if (readings.isEmpty()) {
      return verdict;
    }
    Set<String> words = new HashSet<>(question.terms().keySet());
    boolean yes = verdict == Verdict.YES;
    return switch (asked(question.text())) {
      case LEAVE -> yes ? leave(question, readings, sentences) : noLeave(words, readings, said);
      case BAN -> yes ? ban(words, readings) : noBan(words, readings);
      case RIGHTS ->
          yes && has(readings, Reading.Force.GRANTS_NOTHING) && !has(readings, Reading.Force.ALLOWS)
              ? Verdict.NO
              : verdict;
      case DUTY -> yes && frees(readings, said) ? Verdict.NO : verdict;
      case OTHER -> verdict;
    };
  }

  private static Asked asked(String question) {
    if (Modality.BAN.askedBy(question) || ASKS_BAN.matcher(question).find()) {
      return Asked.BAN;
    }
    if (Modality.DUTY.askedBy(question)) {
      return Asked.DUTY;
    }
    if (Modality.LEAVE.askedBy(question)) {
      return DENIES.matcher(question).find() ? Asked.OTHER : Asked.LEAVE;
    }
    return ASKS_RIGHTS.matcher(question).find() ? Asked.RIGHTS : Asked.OTHER;
  }

  /** Yes to "may this be done", before sentences. */
  private static @Nullable Verdict leave(
      Question question, List<Reading> readings, String[] sentences) {
    Set<String> words = question.terms().keySet();
    Reading first = first(readings);
    if (first.force() == Reading.Force.COUNTS_NOT) {
      return null;
    }
    boolean banned =
        readings.stream().anyMatch(r -> isBan(r) && (r.equals(first) || r.speaksOf(words)));
    if (!banned || isLeave(first) || isExcepted(words, sentences[0])) {
      return Verdict.YES;
    }
    boolean open =
        readings.stream().anyMatch(r -> isLeave(r) && r.speaksOf(words))
            || WITH_LEAVE.matcher(question.text()).find()
            || CONDITION.matcher(sentences[0]).find()
            || (sentences.length > 1 && TAKEN_BACK.matcher(sentences[1]).find());
    return open ? null : Verdict.NO;
  }

  /** Whether an exception from what is forbidden, no usual one, has new words of the question. */
  private static boolean isExcepted(Set<String> words, String said) {
    Matcher except = EXCEPT.matcher(said);
    while (except.find()) {
      String rest = said.substring(except.start());
      Set<String> own = new HashSet<>(Tokens.stems(rest));
      own.removeAll(Tokens.stems(said.substring(0, except.start())));
      if (!USUAL.matcher(rest).find() && words.stream().anyMatch(own::contains)) {
        return true;
      }
    }
    return false;
  }

  /** No to "may this be done", before a text. */
  private static @Nullable Verdict noLeave(Set<String> words, List<Reading> readings, String said) {
    if (LIMIT.matcher(said).find() || readings.stream().anyMatch(PlainReading::isBan)) {
      return Verdict.NO;
    }
    boolean after =
        readings.stream().anyMatch(r -> isLeave(r) && r.speaksOf(words))
            && BUT_MAY.matcher(said).find();
    Reading first = readings.getFirst();
    if (after || first.force() != Reading.Force.ALLOWS) {
      return after ? null : Verdict.NO;
    }
    List<String> stems = Tokens.stems(first.rest());
    List<String> behind = stems.subList(0, Math.min(ACT, stems.size()));
    boolean act = behind.stream().limit(BEGINNING).anyMatch(words::contains);
    boolean same = behind.stream().distinct().filter(words::contains).count() > 1;
    return !act ? Verdict.NO : same ? Verdict.YES : null;
  }

  /** Yes to "is this forbidden", before a text. */
  private static @Nullable Verdict ban(Set<String> words, List<Reading> readings) {
    Reading first = first(readings);
    boolean leave =
        isLeave(first) && first.speaksOf(words) && readings.stream().noneMatch(PlainReading::isBan);
    return leave ? null : Verdict.YES;
  }

  /** No to "is this forbidden", before a text. */
  private static @Nullable Verdict noBan(Set<String> words, List<Reading> readings) {
    Reading first = first(readings);
    if (first.force() != Reading.Force.FORBIDS) {
      return Verdict.NO;
    }
    return first.speaksOf(words) ? Verdict.YES : null;
  }

  private static boolean frees(List<Reading> readings, String said) {
    return first(readings).force() == Reading.Force.FREES && NO_DUTY.matcher(said).find();
  }

  /** What is said first, but for duties. */
  private static Reading first(List<Reading> readings) {
    return readings.stream()
        .filter(r -> r.force() != Reading.Force.DEMANDS)
        .findFirst()
        .orElse(readings.getFirst());
  }

  private static boolean has(List<Reading> readings, Reading.Force force) {
    return readings.stream().anyMatch(r -> r.force() == force);
  }

  private static boolean isBan(Reading reading) {
    return reading.force() == Reading.Force.FORBIDS
        || reading.force() == Reading.Force.GRANTS_NOTHING;
  }

  private static boolean isLeave(Reading reading) {
    return reading.force() == Reading.Force.ALLOWS || reading.force() == Reading.Force.FREES;
  }
}
