package parley.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks what belongs to the page in plain text: page numbers, rules, repeated lines. Stateless. */
final class TextFurniture {

  private static final int LONGEST = 200;
  private static final int REPEATED = 4;

  private TextFurniture() {}

  static List<TextLine> mark(String text, List<TextLine> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (TextLine line : lines) {
      if (isCandidate(line)) {
        counts.merge(Folding.digits(text, line.start(), line.end()), 1, Integer::sum);
      }
    }
    List<TextLine> marked = new ArrayList<>(lines.size());
    for (TextLine line : lines) {
      marked.add(isFurniture(text, line, counts) ? line.asFurniture() : line);
    }
    return marked;
  }

  private static boolean isCandidate(TextLine line) {
    return line.length() > 0 && line.length() <= LONGEST;
  }

  private static boolean isFurniture(String text, TextLine line, Map<String, Integer> counts) {
    if (!isCandidate(line)) {
      return false;
    }
    if (PageNumbers.isPageNumber(text, line.start(), line.end()) || isRule(text, line)) {
      return true;
    }
    String folded = Folding.digits(text, line.start(), line.end());
    return counts.getOrDefault(folded, 0) >= REPEATED
        && folded.indexOf('#') >= 0
        && folded.length() > 12
        && NumberReader.read(text, line.start(), line.end()) == null
        && Character.isDigit(text.charAt(line.end() - 1));
  }

  private static boolean isRule(String text, TextLine line) {
    int signs = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c != '_' && c != '-' && c != '=' && c != '*' && c != ' ') {
        return false;
      }
      signs += c == ' ' ? 0 : 1;
    }
    return signs >= 3;
  }
}
