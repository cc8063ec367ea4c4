package parley.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.document.SourceDocument;

/**
 * The headings a document lists itself, such as the bookmarks of a PDF, by their words and pages.
 * Immutable.
 */
final class Outline {

  private final Map<String, Set<Integer>> pages = new HashMap<>();

  Outline(List<SourceDocument.OutlineEntry> entries) {
    for (SourceDocument.OutlineEntry entry : entries) {
      String words = Titles.folded(entry.title());
      if (!words.isEmpty()) {
        pages.computeIfAbsent(words, w -> new HashSet<>()).add(entry.page());
      }
    }
  }

  /** Whether these words on this page are a heading the document lists. */
  boolean lists(String words, int page) {
    if (pages.isEmpty()) {
      return false;
    }
    Set<Integer> on = pages.getOrDefault(Titles.folded(words), Set.of());
    return on.contains(0) || on.contains(page);
  }

  /** The numbers that entries begin with, and their titles, in order. */
  static List<ContentsRun.Title> titles(RunningText running) {
    return running.outline().stream()
        .map(SourceDocument.OutlineEntry::title)
        .flatMap(title -> ContentsRun.Title.of(title).stream())
        .toList();
  }
}
