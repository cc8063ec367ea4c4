package parley.converse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.structure.Contract;
import parley.structure.DefinedTerm;

/** Finds the contract's defined terms behind people's words. Stateless. */
final class Terms {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)[$€£¥]\\s?\\d|\\d\\s?%|\\b\\d{1,4}\\)?\\s{1,3}(?:business\\s{1,3})?(?:days|months|years)");
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]{2,60})[\"”]");

  private Terms() {}

  /** The letters of a stem that its words are sure to share. */
  private static String beginning(String stem) {
    return stem.substring(0, Math.min(3, stem.length()));
  }

  /**
   * The defined terms that the phrase names: every content word of the phrase is in the term and at
   * least two are, or the term stands in the phrase. One that is the phrase is the only one.
   */
  static List<String> named(String phrase, List<Contract> contracts) {
    Set<String> asked = Choice.content(phrase);
    List<String> beginnings = asked.stream().map(Terms::beginning).toList();
    List<String> found = new ArrayList<>();
    for (Contract contract : contracts) {
      for (DefinedTerm term : contract.terms()) {
        String plain = term.term().toLowerCase(Locale.ROOT);
        if (beginnings.stream().noneMatch(plain::contains)) {
          continue; // shares no word, without reading the words
        }
        Set<String> words = Choice.content(term.term());
        boolean covered = asked.size() > 1 && words.containsAll(asked);
        boolean inside = words.size() > 1 && asked.containsAll(words);
        boolean same = words.equals(asked) && !asked.isEmpty();
        if (same && words.size() > 1) {
          return List.of(term.term());
        }
        if ((covered || inside || same) && !found.contains(term.term())) {
          found.add(term.term());
        }
      }
    }
    return found;
  }

  /**
   * The defined term that an answer turns on: of those the quoted text defines, the one that shares
   * words with the subject, or the one that follows an amount.
   */
  static List<String> defining(String subject, String quote) {
    Set<String> asked = Choice.content(subject);
    int after = amountEnd(quote);
    String best = "";
    double most = 0;
    Matcher quoted = QUOTED.matcher(quote);
    while (quoted.find()) {
      Set<String> words = new HashSet<>(Choice.content(quoted.group(1)));
      int size = words.size();
      words.retainAll(asked);
      double near = quoted.start() > after ? 1.5 / (1 + (quoted.start() - after) / 200.0) : 0;
      double score = near + (size == 0 ? 0 : (double) words.size() / size);
      if (score > most + 1e-9) {
        most = score;
        best = quoted.group(1);
      }
    }
    return most > 0.4 ? List.of(best) : List.of();
  }

  /** After the first amount that is not a par value; far away when there is none. */
  private static int amountEnd(String quote) {
    Matcher amount = AMOUNT.matcher(quote);
    while (amount.find()) {
      String before = quote.substring(Math.max(0, amount.start() - 14), amount.start());
      if (!before.contains("par value")) {
        return amount.end();
      }
    }
    return Integer.MAX_VALUE;
  }
}
