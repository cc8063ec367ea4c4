package parley.service;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.document.Caps;
import parley.document.DocumentReader;
import parley.document.ReadingProgress;
import parley.document.UnreadableDocumentException;
import parley.document.UnreadableDocumentException.Reason;
import parley.structure.Contract;
import parley.structure.ContractParser;

/** From a file to a contract. Stateless and safe for many threads. */
final class DocumentReading {
  private final DocumentReader reader;
  private final ContractParser parser = new ContractParser();

  DocumentReading(Caps caps) {
    this.reader = new DocumentReader(caps);
  }

  /**
   * Reads and understands a file.
   *
   * @throws UnreadableDocumentException when it is refused
   */
  Contract read(Path file, @Nullable String password, ReadingProgress progress)
      throws IOException, UnreadableDocumentException {
    try {
      return parser.parse(reader.read(file, password, progress));
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new UnreadableDocumentException(
          Reason.TOO_COMPLEX, "The file is nested too deeply or too large to be read.", e);
    }
  }
}
