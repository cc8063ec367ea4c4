package parley.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF as a list. Stateless. */
final class PdfOutline {

  private static final int MOST = 5_000;
  private static final int DEEPEST = 12;

  private PdfOutline() {}

  static List<SourceDocument.OutlineEntry> of(PDDocument pdf) {
    List<SourceDocument.OutlineEntry> entries = new ArrayList<>();
    PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      collect(pdf, outline, 0, entries);
    }
    return entries;
  }

  private static void collect(
      PDDocument pdf, PDOutlineNode node, int level, List<SourceDocument.OutlineEntry> entries) {
    for (PDOutlineItem item : node.children()) {
      if (entries.size() >= MOST || level > DEEPEST) {
        return;
      }
      String title = item.getTitle();
      if (title != null && !title.isBlank()) {
        entries.add(new SourceDocument.OutlineEntry(title.strip(), level, pageOf(pdf, item)));
      }
      collect(pdf, item, level + 1, entries);
    }
  }

  private static int pageOf(PDDocument pdf, PDOutlineItem item) {
    try {
      PDPage page = item.findDestinationPage(pdf);
      return page == null ? 0 : pdf.getPages().indexOf(page) + 1;
    } catch (IOException e) {
      return 0;
    }
  }
}
