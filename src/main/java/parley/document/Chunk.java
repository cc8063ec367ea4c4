package parley.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import parley.document.UnreadableDocumentException.Reason;

/** A file of another format inside a DOCX, read as its blocks. Stateless. */
final class Chunk {

  /** Bytes that one may have. */
  static final int LARGEST = 32 << 20;

  /** Chunks within chunks. */
  private static final int DEEPEST = 3;

  private Chunk() {}

  /**
   * The blocks of the file.
   *
   * @param depth how many files it is inside of
   */
  static List<Line> lines(byte[] bytes, int depth, TextFindings findings, ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    if (bytes.length > LARGEST || depth > DEEPEST) {
      throw new UnreadableDocumentException(
          Reason.TOO_COMPLEX, "A file inside the document is too large or nested too deeply.");
    }
    return switch (FormatSniffer.formatOf(bytes)) {
      case DOCX -> docx(bytes, depth, findings, progress);
      case HTML -> HtmlReader.blocks(bytes, findings);
      case RTF -> RtfReader.blocks(bytes, findings);
      case PDF, TXT -> paragraphs(PlainTextReader.decode(bytes));
    };
  }

  private static List<Line> docx(
      byte[] bytes, int depth, TextFindings findings, ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    try (DocxPackage docx = DocxPackage.open(new ByteArrayInputStream(bytes))) {
      return new DocxText(docx, depth, findings, progress).lines();
    }
  }

  private static List<Line> paragraphs(String text) {
    List<Line> lines = new ArrayList<>();
    HtmlText block = new HtmlText();
    for (String paragraph : text.split("\n")) {
      block.append(paragraph, Line.Emphasis.PLAIN);
      Line line = block.take(false, 0);
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }
}
