package parley.document;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads DOCX files. Stateless. */
final class DocxReader {
  SourceDocument read(Path file, @Nullable String password)
      throws UnreadableDocumentException, IOException {
    if (!java.nio.file.Files.exists(file)) {
      throw new IOException();
    }
    throw new UnreadableDocumentException(
        UnreadableDocumentException.Reason.UNSUPPORTED, "DOCX files are not read yet.");
  }
}
