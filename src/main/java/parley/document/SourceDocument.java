package parley.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was read, before anything is understood. Immutable.
 *
 * @param verbatim the text of a plain text file, unchanged; null for other formats
 * @param pages every page in order; a single one for formats without pages
 * @param outline the document's own list of headings, in order; empty when it has none
 */
public record SourceDocument(
    Format format,
    ContentHash hash,
    @Nullable String verbatim,
    List<Page> pages,
    List<OutlineEntry> outline,
    List<Warning> warnings) {
  public SourceDocument {
    pages = List.copyOf(pages);
    outline = List.copyOf(outline);
    warnings = List.copyOf(warnings);
  }

  /**
   * A heading the document lists itself.
   *
   * @param level 0 for the outermost
   * @param page 1-based, 0 when unknown
   */
  public record OutlineEntry(String title, int level, int page) {}
}
