package parley.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;

/** Questions that set two values of a contract side by side. Stateless. */
final class Compared {
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\b(?:(?:the\\s+)?same|differs?|different|equal|compared?|versus|vs"
              + "|which\\s+(?:one\\s+)?(?:\\w+\\s+){1,3}?(?:bigger|larger|higher|lower|longer|shorter|smaller|greater|cheaper|more|less)\\b"
              + "|(?:bigger|larger|higher|lower|longer|shorter|smaller|greater|cheaper|more|less)\\s+than)\\b");
  private static final Pattern ASKS_SAME =
      Pattern.compile(
          "(?i)^(?:and|so|but|ok|okay)?[,\\s]{0,3}(?:is|are|does|do|was)\\s[^?]{1,80}?\\bsame\\b(?:\\s\\w+)?\\s*(?:\\?|$|(?:as|for|if|when|in|with)\\b)");
  private static final Pattern SAME = Pattern.compile("(?i)\\b(?:same|equal)\\b");
  private static final List<Values.Kind> KINDS =
      List.of(Values.Kind.MONEY, Values.Kind.SHARE, Values.Kind.PERIOD);

  private Compared() {}

  static boolean asks(Question question) {
    return ASKS.matcher(question.text()).find();
  }

  /**
   * Whether it is asked if two things are the same and the text tells of one of them alone, which
   * decides nothing.
   */
  static boolean isHalf(Question question, List<String> told) {
    return told.size() < 2
        && ASKS_SAME.matcher(question.text()).find()
        && told.stream().noneMatch(t -> SAME.matcher(t).find());
  }

  /** Whether both texts state values of a kind, and the second one another than the first. */
  static boolean differ(String one, String other) {
    return KINDS.stream()
        .anyMatch(kind -> !same(kind, one).isEmpty() && !isWithin(kind, other, one));
  }

  /**
   * The verdict on a comparison, given the values that two sentences state: different ones are not
   * the same, and which is more is left to who reads both.
   */
  static @Nullable Verdict verdict(Question question) {
    return SAME.matcher(question.text()).find() ? Verdict.NO : null;
  }

  private static boolean isWithin(Values.Kind kind, String text, String known) {
    return same(kind, known).containsAll(same(kind, text));
  }

  private static Set<String> same(Values.Kind kind, String text) {
    Set<String> same = new HashSet<>();
    Values.of(kind, text).forEach(v -> same.add(v.same()));
    return same;
  }
}
