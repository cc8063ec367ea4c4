package parley.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Gathers the pages of one PDF while they are read. Not thread-safe. */
final class PdfPages {

  private final int count;
  private final ReadingProgress progress;
  private final PdfFindings findings = new PdfFindings();
  private final List<Page> pages;

  PdfPages(int count, ReadingProgress progress) {
    this.count = count;
    this.progress = progress;
    this.pages = new ArrayList<>(count);
  }

  void read(PDDocument pdf) throws IOException {
    GlyphCollector collector = new GlyphCollector(pdf);
    collector.collect(pdf, number -> take(number, collector));
    // a damaged tree of pages says that it has more than it holds
    while (pages.size() < count) {
      pages.add(new Page(pages.size() + 1, 0, 0, List.of()));
    }
  }

  private void take(int number, GlyphCollector collector) {
    PageContent content = collector.content();
    List<Line> lines = content.lines();
    findings.note(number, lines, collector);
    pages.add(new Page(number, content.width(), content.height(), lines));
    progress.pages(number, count);
  }

  List<Page> pages() {
    return pages;
  }

  PdfFindings findings() {
    return findings;
  }
}
