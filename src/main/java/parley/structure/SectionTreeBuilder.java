package parley.structure;

import java.util.ArrayList;
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
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();
  private final Map<Integer, Integer> headingLevels = new HashMap<>();
  private Numbering numbering = new Numbering();
  private int root = -1;
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
    int c = 0;
    int headed = 0;
    for (int b = 0; b < running.blocks().size(); b++) {
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
      if (nodes.isEmpty()) {
        PartReader.Part front = parts.preamble(running.blocks().get(b));
        add(node(front, -1));
      }
      headed = Math.max(headed, b + 1);
    }
    close(0, running.text().length());
    return TreeSections.of(nodes, running);
  }

  /** Opens the unnumbered part that block {@code b} begins; how many blocks its heading takes. */
  private int part(int b, @Nullable Candidate candidate) {
    PartReader.Part part = parts.read(b, candidate, body);
    if (part == null) {
      if (parts.endsEnumeration(b)) {
        numbering.endEnumerations();
        closeTo(numbering.parent(numbering.depth()), running.blocks().get(b).start());
      }
      return 0;
    }
    int level = running.blocks().get(b).look().headingLevel();
    int node = add(node(part, parentOf(part, level)));
    headingLevels.put(node, level);
    if (part.kind() == Section.Kind.EXHIBIT) {
      root = node;
    }
    return part.blocks();
  }

  private static Node node(PartReader.Part part, int parent) {
    return new Node(
        part.kind(),
        part.number(),
        part.label(),
        part.title(),
        parent,
        part.start(),
        part.bodyStart(),
        Integer.MAX_VALUE);
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
    for (int node : open) {
      int above = headingLevels.getOrDefault(node, 0);
      boolean heading = nodes.get(node).kind == Section.Kind.UNNUMBERED && above > 0;
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

  private boolean open(
      Candidate candidate, boolean attached, TitleReader.Title title, @Nullable Candidate next) {
    Block block = running.blocks().get(candidate.block());
    boolean opens = candidate.opens() || candidate.listed() || attached;
    numbering.leave(candidate.start());
    closeEnded(candidate.start());
    Evidence evidence =
        new Evidence(
            opens,
            opens || candidate.inline() || afterSentence(candidate.start()),
            candidate.followed(),
            title.words() != null,
            block.look().indent(),
            candidate.block(),
            candidate.until());
    Numbering.Place place =
        numbering.place(candidate.number(), evidence, next == null ? null : next.number());
    if (place == null) {
      return false;
    }
    int parent = candidate.inline() ? around(place) : numbering.parent(place.keep());
    parent = parent < 0 ? root : parent;
    if (candidate.inline() && (parent < 0 || !SectionLabels.isNumbered(nodes.get(parent)))) {
      return false;
    }
    numbering.open(place, nodes.size(), evidence);
    add(node(candidate, title, parent));
    body = true;
    return true;
  }

  /** The section that an enumeration within a paragraph belongs to, or -1. */
  private int around(Numbering.Place place) {
    int before = numbering.parent(place.keep() + 1);
    return before >= 0 ? nodes.get(before).parent : open.isEmpty() ? -1 : open.getLast();
  }

  private Node node(Candidate candidate, TitleReader.Title title, int parent) {
    ClauseNumber number = candidate.number();
    Section.Kind kind =
        switch (number) {
          case ClauseNumber.Article a -> Section.Kind.ARTICLE;
          case ClauseNumber.Decimal d -> Section.Kind.SECTION;
          case ClauseNumber.Enumerator e ->
              candidate.inline()
                  ? Section.Kind.ITEM
                  : parent < 0 && e.form() == ClauseNumber.Form.STOP
                      ? Section.Kind.SECTION
                      : Section.Kind.CLAUSE;
          case ClauseNumber.Attachment a -> Section.Kind.EXHIBIT;
        };
    return new Node(
        kind,
        SectionLabels.printed(number),
        SectionLabels.label(number, parent < 0 ? null : nodes.get(parent)),
        title.words(),
        parent,
        candidate.start(),
        title.bodyStart(),
        candidate.inline() ? candidate.until() : Integer.MAX_VALUE);
  }

  private int add(Node node) {
    closeTo(node.parent, node.start);
    open.add(nodes.size());
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** Ends every open section below {@code ancestor} at {@code end}. */
  private void closeTo(int ancestor, int end) {
    int keep = open.indexOf(ancestor) + 1;
    close(keep, end);
  }

  /** Closes the enumerations within a paragraph that are over at {@code offset}. */
  private void closeEnded(int offset) {
    for (int i = 0; i < open.size(); i++) {
      if (nodes.get(open.get(i)).until <= offset) {
        close(i, offset);
      }
    }
  }

  /** No section ends behind the one it stands in. */
  private void close(int keep, int end) {
    int last = end;
    for (int node : open.subList(keep, open.size())) {
      last = Math.min(last, nodes.get(node).until);
      nodes.get(node).end = last;
    }
    open.subList(keep, open.size()).clear();
  }
}
