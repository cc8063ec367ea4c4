package parley.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parley.document.UnreadableDocumentException.Reason;

/** Reads RTF files: what is printed, without what is deleted, hidden or struck out. Stateless. */
final class RtfReader {

  SourceDocument read(Path file) throws UnreadableDocumentException, IOException {
    TextFindings findings = new TextFindings();
    List<Line> lines = blocks(Files.readAllBytes(file), findings);
    if (lines.isEmpty()) {
      throw new UnreadableDocumentException(Reason.NO_TEXT_LAYER, "The document has no text.");
    }
    return new SourceDocument(
        Format.RTF,
        ContentHash.of(file),
        null,
        List.of(new Page(1, 0, 0, lines)),
        List.of(),
        findings.warnings());
  }

  /** The blocks of a file, which may be part of another. */
  static List<Line> blocks(byte[] bytes, TextFindings findings) throws UnreadableDocumentException {
    RtfText text = new RtfText(findings);
    new RtfTokens(new String(bytes, StandardCharsets.ISO_8859_1), text).read();
    return text.lines();
  }
}
