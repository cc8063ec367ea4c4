package parley.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the defined terms a piece of text uses, as they are spelt. Not changed once made. */
final class TermUses {

  private static final int MOST = 40;

  private final Map<String, List<String>> byFirstWord = new HashMap<>();

  TermUses(List<DefinedTerm> terms) {
    for (DefinedTerm term : terms) {
      String first = term.term().substring(0, wordEnd(term.term(), 0, term.term().length()));
      byFirstWord.computeIfAbsent(first, w -> new ArrayList<>()).add(term.term());
    }
    byFirstWord.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
  }

  private static int wordEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The terms in {@code text[start, end)}, in the order of their first use; the longest wins. */
  List<String> in(String text, int start, int end) {
    List<String> used = new ArrayList<>();
    int i = start;
    while (i < end && used.size() < MOST) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int stop = wordEnd(text, i, end);
      String term = longest(text, i, stop, end);
      if (!term.isEmpty() && !used.contains(term)) {
        used.add(term);
      }
      i = term.isEmpty() ? stop : Math.max(stop, i + term.length());
    }
    return used;
  }

  private String longest(String text, int at, int wordEnd, int end) {
    List<String> terms = byFirstWord.get(text.substring(at, wordEnd));
    if (terms == null) {
      return "";
    }
    for (String term : terms) {
      int stop = at + term.length();
      boolean whole = stop >= text.length() || !Character.isLetterOrDigit(text.charAt(stop));
      if (stop <= end && whole && text.startsWith(term, at)) {
        return term;
      }
    }
    return "";
  }
}
