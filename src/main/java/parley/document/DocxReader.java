package parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/** Reads DOCX files: paragraphs with their automatic numbers, tables row by row. Stateless. */
final class DocxReader {

  private static final String PACKAGE = "EncryptedPackage";

  static {
    ZipSecureFile.setMaxEntrySize(400L << 20);
  }

  SourceDocument read(Path file, @Nullable String password)
      throws UnreadableDocumentException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (isPlainPackage(file)) {
        return read(in, file);
      }
      try (POIFSFileSystem container = new POIFSFileSystem(in);
          InputStream opened = decrypted(container, password)) {
        return read(opened, file);
      }
    } catch (POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw malformed(e);
    }
  }

  private static boolean isPlainPackage(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P';
    }
  }

  private static InputStream decrypted(POIFSFileSystem container, @Nullable String password)
      throws UnreadableDocumentException, IOException {
    if (!container.getRoot().hasEntryCaseInsensitive(PACKAGE)) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.UNSUPPORTED,
          "The file is an older office format; save it as DOCX or PDF.");
    }
    try {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
      if (password == null || !decryptor.verifyPassword(password)) {
        throw encrypted(password);
      }
      return decryptor.getDataStream(container);
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw malformed(e);
    }
  }

  private static UnreadableDocumentException encrypted(@Nullable String password) {
    return new UnreadableDocumentException(
        UnreadableDocumentException.Reason.ENCRYPTED,
        password == null
            ? "The document is encrypted; its password is needed to read it."
            : "The document is encrypted and the password does not open it.");
  }

  private static UnreadableDocumentException malformed(Exception cause) {
    return new UnreadableDocumentException(
        UnreadableDocumentException.Reason.MALFORMED, "The file is not a sound DOCX.", cause);
  }

  private static SourceDocument read(InputStream in, Path file)
      throws UnreadableDocumentException, IOException {
    try (XWPFDocument docx = new XWPFDocument(in)) {
      DocxBlocks blocks = new DocxBlocks();
      List<Line> lines = blocks.of(docx.getBodyElements());
      if (lines.isEmpty()) {
        throw new UnreadableDocumentException(
            UnreadableDocumentException.Reason.NO_TEXT_LAYER, "The document has no text.");
      }
      List<Warning> warnings =
          blocks.hidden()
              ? List.of(
                  new Warning(
                      "hidden_text",
                      "The document holds text that cannot be seen; it was left out.",
                      List.of()))
              : List.of();
      return new SourceDocument(
          Format.DOCX,
          ContentHash.of(file),
          null,
          List.of(new Page(1, 0, 0, lines)),
          List.of(),
          warnings);
    }
  }
}
