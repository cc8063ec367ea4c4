package parley.converse;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The steps of a scale, {@code $0 - $5,000,000 4% over $5,000,000 6%}, as items. Stateless. */
final class Tiers {
  private static final String BOUND =
      "(?:[<>\u2264\u2265]\\s?|(?:over|above|below|under|up\\sto|more\\sthan|less\\sthan)\\s)?"
          + "[$€£]?\\d[\\d,.]{0,14}(?:\\s(?:thousand|million|billion|units?))?";

  private static final Pattern TIER =
      Pattern.compile(
          "(?i)(?:(?:year|tier|level|band|step)\\s\\d{1,2}\\b|"
              + BOUND
              + "(?:\\s?(?:-|\u2013|\u2014|to|through|and)\\s?"
              + BOUND
              + ")?)[:\\s]{1,4}\\d{1,2}(?:\\.\\d{1,3})?\\s?%");

  private Tiers() {}

  /** The steps in order; none when there are fewer than two. */
  static List<String> in(String text) {
    List<String> found =
        TIER.matcher(text.replaceAll("\\s+", " ")).results().map(MatchResult::group).toList();
    return found.size() > 1 ? found : List.of();
  }
}
