package parley.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Fractions in words, as people say them where contracts give percentages. Stateless. */
public final class Fractions {
  private static final Map<String, String> PERCENT =
      Map.of(
          "half",
          "50",
          "third",
          "33",
          "quarter",
          "25",
          "fifth",
          "20",
          "tenth",
          "10",
          "twentieth",
          "5");

  private static final Pattern FRACTION =
      Pattern.compile(
          "(?i)\\b(?:an?|one|by)\\s(half|third|quarter|fifth|tenth|twentieth)\\b"
              + "(?!\\s(?:party|parties|person|persons|day|month|year|end|anniversary))");

  private Fractions() {}

  /** The percentages, as digits, of the fractions that a text says in words. */
  public static List<String> percentages(String text) {
    return FRACTION
        .matcher(text)
        .results()
        .map(m -> PERCENT.get(m.group(1).toLowerCase(Locale.ROOT)))
        .toList();
  }
}
