package parley.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds every place where a numbered part may begin: at the start of a block, behind another number
 * there, or inside a block where a sentence or heading has just ended. Linear. Stateless.
 */
final class Candidates {

  /** Before these a number is a part's name within a sentence. */
  private static final Set<String> REFERRING =
      Set.of(
          "section",
          "sections",
          "article",
          "articles",
          "clause",
          "clauses",
          "paragraph",
          "paragraphs",
          "exhibit",
          "schedule",
          "annex",
          "appendix",
          "and",
          "or",
          "to",
          "through",
          "of",
          "in",
          "under",
          "with",
          "by",
          "version",
          "rule",
          "item",
          "no",
          "items",
          "part",
          "form",
          "chapter",
          "subsection",
          "subsections",
          "subparagraph",
          "figure",
          "table",
          "page",
          "attachment");

  private static final int MOST_AT_START = 4;

  private final String text;
  private final List<Candidate> found = new ArrayList<>();

  private Candidates(String text) {
    this.text = text;
  }

  static List<Candidate> of(RunningText running, Contents contents) {
    Candidates candidates = new Candidates(running.text());
    for (int b = 0; b < running.blocks().size(); b++) {
      Block block = running.blocks().get(b);
      if (!contents.covers(block.start())) {
        candidates.scan(block, b);
      }
    }
    return withFollowers(candidates.found);
  }

  /** Notes of every number whether its successor comes later. */
  private static List<Candidate> withFollowers(List<Candidate> all) {
    Set<List<Integer>> later = new HashSet<>();
    List<Candidate> noted = new ArrayList<>(all);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).number() instanceof ClauseNumber.Decimal d) {
        List<Integer> next = new ArrayList<>(d.path());
        next.set(next.size() - 1, d.last() + 1);
        noted.set(i, all.get(i).followed(later.contains(next)));
        later.add(d.path());
      }
    }
    return noted;
  }

  private void scan(Block block, int index) {
    int at = block.start();
    Marker outer = null;
    for (int n = 0; n < MOST_AT_START; n++) {
      Marker marker = NumberReader.read(text, at, block.end());
      if (marker == null || (outer != null && !mayHold(outer.number(), marker.number()))) {
        break;
      }
      if (!isReference(marker, block)) {
        found.add(new Candidate(marker, index, true, false));
      }
      outer = marker;
      at = marker.end();
    }
    scanInside(block, index, at);
  }

  /** Whether a part may open with another: "Section 2.1 (a)", but not "6.12 Section 16 Matters". */
  private static boolean mayHold(ClauseNumber outer, ClauseNumber inner) {
    return switch (inner) {
      case ClauseNumber.Enumerator e -> true;
      case ClauseNumber.Decimal d ->
          outer instanceof ClauseNumber.Article
              || (outer instanceof ClauseNumber.Decimal o && o.path().size() < d.path().size());
      case ClauseNumber.Article a -> false;
      case ClauseNumber.Attachment a -> false;
    };
  }

  /** "Section 5.2 applies to ..." at a block's start names a part and does not begin one. */
  private boolean isReference(Marker marker, Block block) {
    boolean named =
        Character.isLetter(text.charAt(marker.start()))
            && text.charAt(marker.start() + 1) != '.'
            && !(marker.number() instanceof ClauseNumber.Enumerator);
    if (!named || marker.end() >= block.end()) {
      return false;
    }
    char next = text.charAt(marker.end());
    char previous = text.charAt(marker.end() - 1);
    return previous == ','
        || next == ','
        || next == ';'
        || (next == '(' && !opensClause(marker.end(), block))
        || (Character.isLowerCase(next) && !Character.isUpperCase(text.charAt(marker.start() + 1)));
  }

  /** "(a) The ..." rather than "(a) shall ...". */
  private boolean opensClause(int at, Block block) {
    Marker inner = NumberReader.read(text, at, block.end());
    return inner != null
        && inner.end() < block.end()
        && text.charAt(inner.start() - 1) == ' '
        && !Character.isLowerCase(text.charAt(inner.end()));
  }

  private void scanInside(Block block, int index, int from) {
    for (int i = from + 1; i < block.end() - 2; i++) {
      if (!NumberReader.isSpace(text.charAt(i - 1)) || !mayOpen(text.charAt(i))) {
        continue;
      }
      Marker marker = insideMarker(block, i);
      if (marker != null) {
        found.add(new Candidate(marker, index, false, false));
        i = marker.end() - 1;
      }
    }
  }

  private static boolean mayOpen(char c) {
    return (c >= '0' && c <= '9') || c == '(' || c == 'S' || c == 'A' || c == '\u00a7';
  }

  private @Nullable Marker insideMarker(Block block, int at) {
    Marker marker = NumberReader.read(text, at, block.end());
    if (marker == null || marker.end() >= block.end()) {
      return null;
    }
    char next = text.charAt(marker.end());
    boolean opensText =
        Character.isUpperCase(next)
            || next == '"'
            || next == '\u201c'
            || next == '['
            || next == '(';
    char before = charBefore(at);
    if (marker.number() instanceof ClauseNumber.Enumerator e) {
      boolean item = e.form() == ClauseNumber.Form.PARENTHESES;
      return item && (".;:".indexOf(before) >= 0 || followsJoint(at)) ? marker : null;
    }
    if (!opensText || isReference(marker, block)) {
      return null;
    }
    boolean ended = ".;:".indexOf(before) >= 0;
    return switch (marker.number()) {
      case ClauseNumber.Decimal d -> (d.named() ? ended : !refers(at)) ? marker : null;
      case ClauseNumber.Enumerator e -> null;
      case ClauseNumber.Article a ->
          ended && Character.isUpperCase(text.charAt(at + 1)) ? marker : null;
      case ClauseNumber.Attachment a -> null;
    };
  }

  /** Behind "; and" or ", or". */
  private boolean followsJoint(int at) {
    String head = text.substring(Math.max(0, at - 8), at).stripTrailing();
    boolean joint = head.endsWith("and") || head.endsWith("or");
    String rest = joint ? head.substring(0, head.length() - 2).stripTrailing() : "";
    String bare = rest.endsWith("a") ? rest.substring(0, rest.length() - 1).stripTrailing() : rest;
    return bare.endsWith(";") || bare.endsWith(",");
  }

  private char charBefore(int at) {
    int i = at - 1;
    while (i > 0 && NumberReader.isSpace(text.charAt(i))) {
      i--;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }

  /** Whether what stands before makes the number an amount or a part's name within a sentence. */
  private boolean refers(int at) {
    int end = at;
    while (end > 0 && NumberReader.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || "$,#(%/-+\u00a7\u20ac\u00a3".indexOf(text.charAt(end - 1)) >= 0) {
      return end > 0;
    }
    int start = end;
    while (start > 0 && end - start < 30 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return REFERRING.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
