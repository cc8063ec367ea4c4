package parley.structure;

import java.util.List;
import parley.document.SourceDocument;

/**
 * A document's text and the blocks it falls into. Immutable.
 *
 * @param pageStarts offset where each page's text begins
 * @param blocks in text order, never overlapping; furniture of plain text among them
 * @param outline the document's own list of headings, empty when it has none
 * @param furniture where the words begin that stand at the edges of pages and nowhere else, {@link
 *     #NO_FURNITURE} when there are none
 */
record RunningText(
    String text,
    List<Integer> pageStarts,
    List<Block> blocks,
    Layout layout,
    List<SourceDocument.OutlineEntry> outline,
    int furniture) {

  static final int NO_FURNITURE = Integer.MAX_VALUE;

  RunningText {
    pageStarts = List.copyOf(pageStarts);
    blocks = List.copyOf(blocks);
    outline = List.copyOf(outline);
  }

  static RunningText of(SourceDocument source) {
    String verbatim = source.verbatim();
    return verbatim == null ? new PrintedText(source).assemble() : PlainText.of(verbatim);
  }
}
