package parley.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the section tree of a running text: walks its blocks once, asks at every candidate whether
 * the number belongs to a numbering that is open, and closes what ends there. Numbers start anew in
 * exhibits. Not thread-safe; one builder builds one tree.
 */
final class SectionTreeBuilder {

  private final RunningText running;
  private final Contents contents;
  private final TitleReader titles;
  private final PartReader parts;
  private final OpenSections sections = new OpenSections();
  private final Map<Integer, Integer> headingLevels = new HashMap<>();
  private Numbering numbering = new Numbering();
  private int root = -1;
  private FrontMatter front = FrontMatter.NONE;
  private boolean body;
  private int titled = -1;
  private int run = -1;

  SectionTreeBuilder(RunningText running, Contents contents) {
    this.running = running;
    this.contents = contents;
    this.titles = new TitleReader(running, contents);
    this.parts = new PartReader(running, contents);
  }

  List<Section> build() {
    List<Candidate> candidates = Candidates.of(running, contents);
    front = FrontMatter.of(running, contents, candidates);
    int c = 0;
    int headed = 0;
    for (int b = 0; b < bodyBlocks(); b++) {
      int first = c;
      while (c < candidates.size() && candidates.get(c).block() == b) {
        c++;
      }
      boolean opens = first < c && candidates.get(first).opens();
      if (b >= headed) {
        headed = Math.max(headed, b + part(b, opens ? candidates.get(first) : null));
      }
      if (b >= headed || running.blocks().get(b).end() > titled) {
        headed = Math.max(headed, numbered(candidates, first, c, b));
      }
      if (sections.size() == 0) {
        PartReader.Part front = parts.preamble(running.blocks().get(b));
        sections.add(Node.of(front, -1));
      }
      headed = Math.max(headed, b + 1);
    }
    addFurniture();
    sections.closeTo(-1, running.text().length());
    return TreeSections.of(sections.all(), running);
  }

  /** How many blocks there are before those of the edges of pages. */
  private int bodyBlocks() {
    int count = running.blocks().size();
    while (count > 0 && running.blocks().get(count - 1).start() >= running.furniture()) {
      count--;
    }
    return count;
  }

  /** What stands at the edges of pages and nowhere else is a part of its own. */
  private void addFurniture() {
    int at = running.furniture();
    if (at < running.text().length()) {
      sections.closeTo(-1, at);
      sections.add(
          Node.of(
              new PartReader.Part(
                  Section.Kind.UNNUMBERED, null, "Head or foot of the page", null, at, at, 0),
              -1));
    }
  }

  /** Opens the unnumbered part that block {@code b} begins; how many blocks its heading takes. */
  private int part(int b, @Nullable Candidate candidate) {
    PartReader.Part part = parts.read(b, candidate, body);
    if (part == null) {
      endEnumerations(b);
      return 0;
    }
    int level = running.blocks().get(b).look().headingLevel();
    int node = sections.add(Node.of(part, parentOf(part, level)));
    headingLevels.put(node, level);
    if (part.kind() == Section.Kind.EXHIBIT) {
      root = node;
    }
    return part.blocks();
  }

  /** Ends the enumerations, or the parties and recitals, that block {@code b} is no part of. */
  private void endEnumerations(int b) {
    boolean agreed = !body && front.endsAt(b);
    int first = agreed || parts.endsEnumeration(b) ? numbering.firstEnumeration() : -1;
    if (first >= 0) {
      sections.closeTo(sections.get(first).parent, running.blocks().get(b).start());
      numbering.endEnumerations();
    }
    numbering = agreed ? new Numbering() : numbering;
  }

  /**
   * A heading stands under one of a higher level, or under the open article or exhibit; every other
   * part is a root.
   */
  private int parentOf(PartReader.Part part, int level) {
    int heading = part.kind() == Section.Kind.UNNUMBERED ? headingAbove(level) : -1;
    if (heading >= 0) {
      numbering.endEnumerations();
      return heading;
    }
    if (part.kind() == Section.Kind.UNNUMBERED && (body || root >= 0)) {
      numbering.endEnumerations();
      int article = numbering.article();
      return article >= 0 ? article : root;
    }
    numbering = new Numbering();
    root = -1;
    return -1;
  }

  /** The innermost open heading of a level above {@code level}, or -1. */
  private int headingAbove(int level) {
    int found = -1;
    for (int node : sections.open()) {
      int above = headingLevels.getOrDefault(node, 0);
      boolean heading = sections.get(node).kind == Section.Kind.UNNUMBERED && above > 0;
      found = heading && above < level ? node : found;
    }
    return found;
  }

  /** Opens the numbered parts in block {@code b}; the first block not taken by their headings. */
  private int numbered(List<Candidate> candidates, int from, int to, int b) {
    int headed = b;
    int titleEnd = titled;
    for (int c = from; c < to; c++) {
      if (candidates.get(c).start() < titled) {
        continue;
      }
      boolean attached = candidates.get(c).start() == titleEnd;
      Candidate candidate = attached ? ordinary(candidates.get(c)) : known(candidates.get(c));
      int limit = c + 1 < to ? candidates.get(c + 1).start() : Integer.MAX_VALUE;
      TitleReader.Title title =
          candidate.inline()
              ? new TitleReader.Title(null, candidate.marker().end(), 0)
              : titles.read(candidate, limit);
      if (open(
          candidate, attached, title, c + 1 < candidates.size() ? candidates.get(c + 1) : null)) {
        headed = Math.max(headed, b + title.blocks() + 1);
        titleEnd = title.bodyStart();
        titled = title.blocks() > 0 ? titleEnd : titled;
      }
    }
    return headed;
  }

  /** An enumeration right behind a heading is one of clauses. */
  private Candidate ordinary(Candidate candidate) {
    if (candidate.item() != null) {
      run = candidate.item().run();
    }
    return candidate.ordinary();
  }

  private Candidate known(Candidate candidate) {
    return candidate.item() != null && candidate.item().run() == run
        ? candidate.ordinary()
        : candidate;
  }

  private boolean afterSentence(int at) {
    int i = at - 1;
    while (i > 0 && NumberReader.isSpace(running.text().charAt(i))) {
      i--;
    }
    return i >= 0 && running.text().charAt(i) == '.';
  }

  private Evidence evidence(Candidate candidate, boolean attached, TitleReader.Title title) {
    boolean opens = candidate.opens() || candidate.listed() || attached;
    boolean afterSentence = afterSentence(candidate.start());
    return new Evidence(
        opens,
        opens || candidate.inline() || afterSentence,
        afterSentence,
        candidate.followed(),
        candidate.holds(),
        candidate.early(),
        title.words() != null,
        title.manner(running, candidate.block()),
        running.blocks().get(candidate.block()).look().indent(),
        candidate.block(),
        candidate.until(),
        isHeaded());
  }

  private boolean isHeaded() {
    int last = sections.innermost();
    return last >= 0 && sections.get(last).kind == Section.Kind.UNNUMBERED;
  }

  private boolean open(
      Candidate candidate, boolean attached, TitleReader.Title title, @Nullable Candidate next) {
    numbering.leave(candidate.start());
    sections.closeEnded(candidate.start());
    int before = frontPart(candidate, title);
    Evidence evidence = evidence(candidate, attached, title);
    Numbering fitting = before < 0 && !body && !candidate.inline() ? new Numbering() : numbering;
    Numbering.Place place =
        fitting.place(candidate.number(), evidence, next == null ? null : next.number());
    if (place == null) {
      return false;
    }
    numbering = fitting;
    int parent = parent(candidate, place, before);
    if (candidate.inline() && (parent < 0 || !mayHoldItems(sections.get(parent)))) {
      return false;
    }
    numbering.open(place, sections.size(), evidence);
    sections.add(Node.of(candidate, title, parent, parent < 0 ? null : sections.get(parent)));
    body |= before < 0;
    return true;
  }

  /** The preamble or recitals, where the number is one of a party or recital, or -1. */
  private int frontPart(Candidate candidate, TitleReader.Title title) {
    int part = body ? -1 : sections.outermost();
    Section.Kind kind = part < 0 ? Section.Kind.SECTION : sections.get(part).kind;
    boolean fore =
        kind == Section.Kind.PREAMBLE
            || kind == Section.Kind.RECITALS
            || kind == Section.Kind.UNNUMBERED;
    return fore && (candidate.inline() || front.holds(candidate, title, kind)) ? part : -1;
  }

  private int parent(Candidate candidate, Numbering.Place place, int before) {
    boolean enumerated = candidate.number() instanceof ClauseNumber.Enumerator;
    int sibling = enumerated && !candidate.inline() ? numbering.before(place) : -1;
    if (sibling >= 0) {
      return sections.get(sibling).parent;
    }
    int parent = candidate.inline() ? around(place) : numbering.parent(place.keep());
    boolean closed = parent >= 0 && !sections.isOpen(parent);
    int last = sections.innermost();
    boolean headed = last >= 0 && sections.get(last).kind == Section.Kind.UNNUMBERED;
    if (headed && closed && enumerated) {
      return last;
    }
    return parent >= 0 ? parent : before >= 0 ? before : root;
  }

  /** Whether an enumeration within a paragraph of this part is read. */
  private static boolean mayHoldItems(Node node) {
    return SectionLabels.isNumbered(node)
        || node.kind == Section.Kind.PREAMBLE
        || node.kind == Section.Kind.RECITALS
        || node.kind == Section.Kind.UNNUMBERED;
  }

  /** The section that an enumeration within a paragraph belongs to, or -1. */
  private int around(Numbering.Place place) {
    int before = numbering.parent(place.keep() + 1);
    return before >= 0 ? sections.get(before).parent : sections.innermost();
  }
}
