package parley.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A file of another format inside a DOCX, read as its blocks. Stateless. */
final class Chunk {

  /** Bytes that are read of one. */
  static final int LARGEST = 32 << 20;

  private Chunk() {}

  static List<Line> lines(byte[] bytes, DocxFindings findings, ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (DocxPackage docx = DocxPackage.open(new ByteArrayInputStream(bytes))) {
        return new DocxText(docx, findings, progress).lines();
      }
    }
    String text = PlainTextReader.decode(bytes);
    if (HtmlReader.looksLikeHtml(text.substring(0, Math.min(text.length(), 1024)))) {
      return HtmlReader.blocks(text);
    }
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
