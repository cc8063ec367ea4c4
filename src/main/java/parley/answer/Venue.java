package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Tokens;

/** Where disputes are heard, as a question takes it and as a text says it. Stateless. */
final class Venue {
  private static final String NAME =
      "((?:[A-Z][\\w.'’-]{1,30})(?:,?\\s(?:of\\s|and\\s|the\\s)?[A-Z][\\w.'’-]{1,30}){0,4})";
  private static final Pattern HEARD =
      Pattern.compile(
          "(?i)\\b(?:courts?|jurisdiction|venue|forum|seat|arbitrat\\w{1,6}|sue[ds]?|suits?|disputes?|litigat\\w{1,4}|heard|proceedings?)\\b");
  private static final Pattern IN =
      Pattern.compile(
          "\\b(?:in|of|at|before|within|is|be)\\s+(?:the\\s+)?(?:(?:state|federal|courts?|city|county|and|of|in|located|sitting|the)\\s+){0,6}(?:(?:State|City|County|Commonwealth|Province|District)\\s+of\\s+)?"
              + NAME);
  private static final Pattern BEFORE = Pattern.compile(NAME + "\\s+(?:[Cc]ourts?|[Vv]enue)\\b");

  /** Capitalised words that are no places. */
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|court|section|article|party|parties|company|law|rules|association|arbitration|exhibit|schedule|state|federal|district|license[er]|seller|buyer|customer|supplier)\\b");

  private Venue() {}

  /** The place a question asks about; null when it asks about no place where disputes are heard. */
  static @Nullable String asked(String question) {
    List<String> named = HEARD.matcher(question).find() ? named(question) : List.of();
    return named.size() == 1 ? named.getFirst() : null;
  }

  /** The places a sentence about courts or arbitration names, in order; empty for others. */
  static List<String> of(String sentence) {
    return HEARD.matcher(sentence).find() ? named(sentence) : List.of();
  }

  private static List<String> named(String text) {
    List<String> named = new ArrayList<>();
    for (Pattern pattern : List.of(IN, BEFORE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String name = matcher.group(1);
        if (!NO_PLACE.matcher(name).find() && matcher.start(1) > 0 && !named.contains(name)) {
          named.add(name.replaceFirst("['’]s$|[.,]$", ""));
        }
      }
    }
    return named;
  }

  /** Whether one of the places is the one asked about or has its name within its own. */
  static boolean isAmong(String asked, List<String> places) {
    return places.stream()
        .anyMatch(place -> new HashSet<>(Tokens.stems(place)).containsAll(Tokens.stems(asked)));
  }
}
