package parley.structure;

import java.util.ArrayList;
import java.util.Comparator;
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
          "at",
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
  private final Contents contents;
  private final List<Candidate> found = new ArrayList<>();

  private Candidates(String text, Contents contents) {
    this.text = text;
    this.contents = contents;
  }

  static List<Candidate> of(RunningText running, Contents contents) {
    Candidates candidates = new Candidates(running.text(), contents);
    for (int b = 0; b < running.blocks().size(); b++) {
      Block block = running.blocks().get(b);
      if (!contents.covers(block.start())) {
        int before = candidates.found.size();
        candidates.scan(block, b);
        candidates.addItems(running, b, before);
      }
    }
    return withFollowers(RepeatedPaths.joined(Misread.mended(candidates.withoutMentions())));
  }

  /**
   * A listed number within a paragraph that has not its title is a mention, as long as listed parts
   * still come.
   */
  private List<Candidate> withoutMentions() {
    int last = 0;
    for (Candidate candidate : found) {
      last = candidate.listed() ? candidate.start() : last;
    }
    int listedEnd = last;
    return found.stream()
        .filter(c ->
            c.opens() || c.listed() || c.start() > listedEnd || contents.title(c.number()) == null)
        .toList();
  }

  private void add(Marker marker, int block, boolean opens) {
    found.add(new Candidate(marker, block, opens, false, false, false, isListed(marker), null));
  }

  private boolean isListed(Marker marker) {
    return !(marker.number() instanceof ClauseNumber.Enumerator)
        && contents.titleEnd(marker.number(), text, marker.end()) >= 0;
  }

  /** Notes of every number whether its successor comes later. */
  private static List<Candidate> withFollowers(List<Candidate> all) {
    Set<List<Integer>> later = new HashSet<>();
    List<Candidate> noted = new ArrayList<>(all);
    List<Integer> after = List.of();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).number() instanceof ClauseNumber.Decimal d) {
        List<Integer> next = new ArrayList<>(d.path());
        next.set(next.size() - 1, d.last() + 1);
        boolean holds =
            after.size() == d.path().size() + 1
                && after.getLast() <= 1
                && after.subList(0, d.path().size()).equals(d.path());
        List<Integer> previous = new ArrayList<>(d.path());
        previous.set(previous.size() - 1, d.last() - 1);
        boolean early = later.contains(previous);
        noted.set(i, all.get(i).noted(later.contains(next), holds, early));
        later.add(d.path());
        after = d.path();
      }
    }
    return noted;
  }

  /** Adds the items of enumerations within block {@code b}, in place of what was found there. */
  private void addItems(RunningText running, int b, int before) {
    List<Block> blocks = running.blocks();
    if (blocks.get(b).look().kind() != Block.Kind.PARAGRAPH) {
      return;
    }
    Block after = b + 1 < blocks.size() ? blocks.get(b + 1) : null;
    Marker next = after == null ? null : NumberReader.read(text, after.start(), after.end());
    List<Candidate> own = found.subList(before, found.size());
    List<Marker> opening = own.stream().filter(Candidate::opens).map(Candidate::marker).toList();
    List<InlineItems.Item> items =
        InlineItems.in(text, blocks.get(b), opening, next == null ? null : next.number());
    Set<Integer> starts = new HashSet<>();
    items.forEach(item -> starts.add(item.marker().start()));
    own.removeIf(candidate -> starts.contains(candidate.start()));
    items.forEach(i -> own.add(new Candidate(i.marker(), b, false, false, false, false, false, i)));
    own.sort(Comparator.comparingInt(Candidate::start));
  }

  private void scan(Block block, int index) {
    int at = block.start();
    Marker outer = null;
    for (int n = 0; n < MOST_AT_START; n++) {
      Marker read = NumberReader.read(text, at, block.end());
      Marker marker = read == null && n == 0 ? unusual(at, block.end()) : read;
      if (marker == null || (outer != null && !mayHold(outer.number(), marker.number()))) {
        break;
      }
      if (!isReference(marker, block)) {
        add(marker, index, true);
      }
      outer = marker;
      at = marker.end();
    }
    scanInside(block, index, at);
  }

  private @Nullable Marker unusual(int at, int end) {
    Marker bare = NumberReader.bare(text, at, end);
    return bare == null ? Misread.number(text, at, end) : bare;
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
        || isBracketed(marker.end(), block)
        || (Character.isLowerCase(next) && !Character.isUpperCase(text.charAt(marker.start() + 1)));
  }

  /** "Section 8.3 [Costs] and ..." */
  private boolean isBracketed(int at, Block block) {
    int close = at < block.end() && text.charAt(at) == '[' ? text.indexOf(']', at) : -1;
    int next = close < 0 ? -1 : NumberReader.skipSpace(text, close + 1, block.end());
    return next >= 0
        && next < block.end()
        && (Character.isLowerCase(text.charAt(next)) || text.charAt(next) == ',');
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
        add(marker, index, false);
        i = marker.end() - 1;
      }
    }
  }

  private static boolean mayOpen(char c) {
    return (c >= '0' && c <= '9') || c == '(' || c == 'S' || c == 'A' || c == '\u00a7';
  }

  private @Nullable Marker insideMarker(Block block, int at) {
    Marker marker = NumberReader.read(text, at, block.end());
    if (marker == null || isListed(marker)) {
      return marker == null || isBracketed(marker.end(), block) ? null : marker;
    }
    return marker.end() < block.end() && opensInside(marker, block) ? marker : null;
  }

  private boolean opensInside(Marker marker, Block block) {
    int at = marker.start();
    char before = charBefore(at);
    boolean ended = ".;:".indexOf(before) >= 0;
    if (marker.number() instanceof ClauseNumber.Enumerator e) {
      return e.form() == ClauseNumber.Form.PARENTHESES && (ended || followsJoint(at));
    }
    char next = text.charAt(marker.end());
    if (isReference(marker, block)
        || !(Character.isUpperCase(next) || "\"\u201c[(".indexOf(next) >= 0)) {
      return false;
    }
    return switch (marker.number()) {
      case ClauseNumber.Decimal d -> d.named() ? ended : !refers(at);
      case ClauseNumber.Article a -> ended && Character.isUpperCase(text.charAt(at + 1));
      case ClauseNumber.Enumerator e -> false;
      case ClauseNumber.Attachment a -> false;
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
