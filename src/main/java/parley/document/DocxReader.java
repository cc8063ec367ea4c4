package parley.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import parley.document.UnreadableDocumentException.Reason;

/**
 * Reads DOCX files as Word shows them. The packages are opened with POI; the parts are read by
 * themselves, because POI's model of a document passes over much that is printed (content controls,
 * tracked changes, text boxes) and over the strict form altogether. Stateless.
 */
final class DocxReader {

  private static final String PACKAGE = "EncryptedPackage";

  static {
    ZipSecureFile.setMaxEntrySize(400L << 20);
  }

  SourceDocument read(Path file, @Nullable String password, ReadingProgress progress)
      throws UnreadableDocumentException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (isPlainPackage(file)) {
        return read(in, file, progress);
      }
      try (POIFSFileSystem container = new POIFSFileSystem(in);
          InputStream opened = decrypted(container, password)) {
        return read(opened, file, progress);
      }
    } catch (EOFException | ZipException e) {
      throw refused(Reason.MALFORMED, "The file is cut off: its end is missing.", e);
    } catch (IOException e) {
      throw unpacked(e);
    } catch (OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
      throw refused(Reason.MALFORMED, "The file is not a sound DOCX.", e);
    }
  }

  private static boolean isPlainPackage(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P';
    }
  }

  /** An archive that grows beyond measure is told from one that is broken. */
  private static UnreadableDocumentException unpacked(IOException e) {
    String said = String.valueOf(e.getMessage());
    return said.contains("Zip bomb") || said.contains("exceed")
        ? refused(Reason.TOO_COMPLEX, "The file is too large when it is unpacked.", e)
        : refused(Reason.MALFORMED, "The file is not a sound DOCX.", e);
  }

  private static InputStream decrypted(POIFSFileSystem container, @Nullable String password)
      throws UnreadableDocumentException, IOException {
    if (!container.getRoot().hasEntryCaseInsensitive(PACKAGE)) {
      throw new UnreadableDocumentException(
          Reason.UNSUPPORTED, "The file is an older office format; save it as DOCX or PDF.");
    }
    try {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
      if (password == null || !decryptor.verifyPassword(password)) {
        throw encrypted(password);
      }
      return decryptor.getDataStream(container);
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw refused(Reason.MALFORMED, "The file is not a sound DOCX.", e);
    }
  }

  private static UnreadableDocumentException encrypted(@Nullable String password) {
    return new UnreadableDocumentException(
        Reason.ENCRYPTED,
        password == null
            ? "The document is encrypted; its password is needed to read it."
            : "The document is encrypted and the password does not open it.");
  }

  private static UnreadableDocumentException refused(
      Reason reason, String detail, Exception cause) {
    return new UnreadableDocumentException(reason, detail, cause);
  }

  private static SourceDocument read(InputStream in, Path file, ReadingProgress progress)
      throws UnreadableDocumentException, IOException {
    TextFindings findings = new TextFindings();
    List<Line> lines;
    try (DocxPackage docx = DocxPackage.open(in)) {
      progress.pages(0, 1);
      lines = new DocxText(docx, 0, findings, progress).lines();
    }
    if (lines.isEmpty()) {
      throw new UnreadableDocumentException(Reason.NO_TEXT_LAYER, "The document has no text.");
    }
    progress.pages(1, 1);
    return new SourceDocument(
        Format.DOCX,
        ContentHash.of(file),
        null,
        List.of(new Page(1, 0, 0, lines)),
        List.of(),
        findings.warnings());
  }
}
