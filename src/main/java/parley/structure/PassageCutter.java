package parley.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.language.Sentences;
import parley.language.Span;

/**
 * Cuts the text of every section into passages: a sentence each, longer sentences at their clauses,
 * fragments put to their neighbours, enumerations with their lead-in, rows of a table with its
 * header as theirs. Headings on lines of their own, headers of tables and tables of contents are no
 * passages. Not thread-safe; one cutter cuts one text.
 */
final class PassageCutter {

  /** Shorter pieces are put to a neighbour of the same section. */
  private static final int FRAGMENT = 40;

  /** Characters between the end of a title and what comes next, where nothing stands between. */
  private static final int NOTHING = 2;

  /** Pieces are put together up to this many characters. */
  private static final int ROOM = 400;

  /** Unnumbered headings this near the start may be the contract's title, which is asked for. */
  private static final int FRONT = 3_000;

  private final RunningText running;
  private final List<Section> sections;
  private final Contents contents;
  private final TermUses uses;
  private final SectionFinder finder;
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<Integer, Span> leads = new HashMap<>();
  private final TableHeader headers;
  private @Nullable Span header;

  /** {@code finder}: tells the sections that passages are cut at. */
  PassageCutter(
      RunningText running,
      List<Section> sections,
      Contents contents,
      TermUses uses,
      SectionFinder finder) {
    this.running = running;
    this.sections = sections;
    this.contents = contents;
    this.uses = uses;
    this.finder = finder;
    this.headers = new TableHeader(running);
  }

  /** A passage to be; {@code fixed} pieces are items of an enumeration and stay alone. */
  record Piece(int start, int end, int section, int leadStart, int leadEnd) {
    int length() {
      return end - start;
    }
  }

  List<Passage> cut() {
    for (int b = 0; b < running.blocks().size(); b++) {
      Block block = running.blocks().get(b);
      header = headers.over(b);
      boolean heads = headers.isAlone(b) && !beginsSection(block);
      if (!contents.covers(block.start()) && !heads) {
        cutBlock(block);
      }
    }
    return passages();
  }

  private boolean beginsSection(Block block) {
    int section = finder.at(block.start());
    return section >= 0 && sections.get(section).start() >= block.start();
  }

  private void cutBlock(Block block) {
    int at = block.start();
    while (at < block.end()) {
      int section = finder.at(at);
      int end = Math.min(block.end(), finder.nextCut(at));
      int from =
          section >= 0 && isHeadingBlock(sections.get(section), block, at)
              ? Math.min(end, sections.get(section).bodyStart())
              : at;
      cutSegment(from, end, Math.max(section, 0));
      at = end;
    }
  }

  /**
   * The heading takes up the rest of the block, or begins the block before it. What is numbered and
   * heads nothing, as an item of a list, is no heading.
   */
  private static boolean isHeadingBlock(Section section, Block block, int at) {
    boolean within = at >= section.start() && at < section.bodyStart();
    boolean title = section.kind() == Section.Kind.UNNUMBERED && section.start() < FRONT;
    boolean heads = section.number() == null || section.end() - section.bodyStart() > NOTHING;
    return within && section.bodyStart() >= block.end() && !title && heads;
  }

  private void cutSegment(int start, int end, int section) {
    int from = NumberReader.skipSpace(running.text(), start, end);
    if (from >= end) {
      return;
    }
    String text = running.text().substring(from, end);
    for (Span sentence : withTitleApart(text)) {
      for (ClauseCuts.Cut cut : ClauseCuts.of(text, sentence)) {
        add(from, cut, section);
      }
    }
  }

  /** A title on the line of the preamble is no part of its sentence. */
  private static List<Span> withTitleApart(String text) {
    List<Span> sentences = Sentences.of(text);
    if (sentences.isEmpty()) {
      return sentences;
    }
    Span first = sentences.getFirst();
    String head = text.substring(first.start(), Math.min(first.end(), first.start() + 250));
    int at = Math.max(head.indexOf(" This "), head.indexOf(" THIS "));
    if (at < 8 || !Titles.isTitle(head.substring(0, at))) {
      return sentences;
    }
    List<Span> apart = new ArrayList<>(sentences);
    apart.set(0, new Span(first.start(), first.start() + at));
    apart.add(1, new Span(first.start() + at + 1, first.end()));
    return apart;
  }

  private void add(int offset, ClauseCuts.Cut cut, int section) {
    int start = offset + cut.start();
    int end = offset + cut.end();
    boolean item = cut.leadStart() >= 0;
    Span lead = item ? new Span(offset + cut.leadStart(), offset + cut.leadEnd()) : header;
    Piece piece =
        new Piece(
            start, end, section, lead == null ? -1 : lead.start(), lead == null ? -1 : lead.end());
    Piece last = pieces.isEmpty() ? null : pieces.getLast();
    if (last != null && last.section() == section && belongs(last, piece)) {
      pieces.set(
          pieces.size() - 1,
          new Piece(last.start(), end, section, last.leadStart(), last.leadEnd()));
    } else {
      noteLead(last, section);
      pieces.add(piece);
    }
  }

  private boolean belongs(Piece last, Piece piece) {
    if (isRow(last) || isRow(piece)) {
      return false;
    }
    boolean fragment = last.length() < FRAGMENT || piece.length() < FRAGMENT;
    boolean near = piece.start() - last.end() < 300;
    return fragment && near && piece.end() - last.start() <= ROOM;
  }

  /** A row under a table's header stays a passage of its own, and so does the header. */
  private boolean isRow(Piece piece) {
    return headers.startsAt(piece.leadStart()) || headers.startsAt(piece.start());
  }

  /** The piece before an enumeration's first item leads in all of its items. */
  private void noteLead(@Nullable Piece last, int section) {
    Section current = sections.isEmpty() ? null : sections.get(section);
    if (last == null || current == null || current.kind() != Section.Kind.CLAUSE) {
      return;
    }
    boolean first = last.section() == current.parent() && !leads.containsKey(current.parent());
    char end = running.text().charAt(last.end() - 1);
    if (first && end != '.' && end != ';') {
      leads.put(current.parent(), new Span(last.start(), last.end()));
    }
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      Section section = sections.isEmpty() ? null : sections.get(piece.section());
      Span lead =
          section != null && section.kind() == Section.Kind.CLAUSE
              ? leads.get(section.parent())
              : null;
      boolean own = piece.leadStart() >= 0;
      int leadStart = own ? piece.leadStart() : lead == null ? -1 : lead.start();
      int leadEnd = own ? piece.leadEnd() : lead == null ? -1 : lead.end();
      passages.add(
          new Passage(
              passages.size(),
              piece.section(),
              piece.start(),
              piece.end(),
              leadStart,
              leadEnd,
              uses.in(running.text(), piece.start(), piece.end())));
    }
    return passages;
  }
}
