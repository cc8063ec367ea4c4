package parley.structure;

import org.jspecify.annotations.Nullable;

/** A section while the tree is being built. Not thread-safe. */
final class Node {
  final Section.Kind kind;
  final @Nullable String number;
  final String label;
  final @Nullable String title;
  int parent;
  final int start;
  final int bodyStart;
  final int until;
  int end = -1;

  /** {@code until}: where it ends at the latest. */
  Node(
      Section.Kind kind,
      @Nullable String number,
      String label,
      @Nullable String title,
      int parent,
      int start,
      int bodyStart,
      int until) {
    this.kind = kind;
    this.number = number;
    this.label = label;
    this.title = title;
    this.parent = parent;
    this.start = start;
    this.bodyStart = Math.max(start, bodyStart);
    this.until = until;
  }

  /** Of an unnumbered part or an exhibit under the section {@code parent}, or -1. */
  static Node of(PartReader.Part part, int parent) {
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

  /** Of a numbered part under the section {@code parent}, which is {@code above}. */
  static Node of(Candidate candidate, TitleReader.Title title, int parent, @Nullable Node above) {
    ClauseNumber number = candidate.number();
    Section.Kind kind =
        switch (number) {
          case ClauseNumber.Article a -> Section.Kind.ARTICLE;
          case ClauseNumber.Decimal d when above != null && above.kind == Section.Kind.RECITALS ->
              Section.Kind.CLAUSE;
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
        SectionLabels.label(number, above),
        title.words(),
        parent,
        candidate.start(),
        title.bodyStart(),
        candidate.inline() ? candidate.until() : Integer.MAX_VALUE);
  }
}
