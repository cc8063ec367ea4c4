package parley.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads plain text: UTF-8, or Windows-1252 where it is not valid UTF-8. Stateless. */
final class PlainTextReader {

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  SourceDocument read(Path file) throws IOException, UnreadableDocumentException {
    String text = decode(Files.readAllBytes(file));
    if (text.isBlank()) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.NO_TEXT_LAYER, "The file has no text.");
    }
    List<Page> pages = List.of(new Page(1, 0, 0, List.of()));
    return new SourceDocument(Format.TXT, ContentHash.of(file), text, pages, List.of(), List.of());
  }

  /** The text of {@code bytes}; a byte order mark stays in it as one character. */
  static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, FALLBACK);
    }
  }
}
