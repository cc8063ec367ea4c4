package parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import parley.document.UnreadableDocumentException.Reason;

/** Tells formats apart by content: a text that speaks of a format is a text. Stateless. */
final class FormatSniffer {

  private static final int SNIFFED = 1 << 16;
  private static final int HEAD = 1024;
  private static final int TAIL = 2048;

  private static final Pattern OBJECT = Pattern.compile("(?m)^\\s{0,9}\\d{1,9} \\d{1,5} obj\\b");

  private FormatSniffer() {}

  /** The format a file's bytes show it to be. */
  static Format formatOf(Path file) throws IOException, UnreadableDocumentException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SNIFFED);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return isPdf(start, file) ? Format.PDF : formatOf(head);
  }

  /** The format that the beginning of what is no PDF shows it to be. */
  static Format formatOf(byte[] beginning) throws UnreadableDocumentException {
    byte[] head = Arrays.copyOf(beginning, Math.min(beginning.length, SNIFFED));
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Format.DOCX;
    }
    if (start.startsWith("{\\rtf")) {
      return Format.RTF;
    }
    Charset wide = Charsets.wide(head);
    if (wide == null && isBinary(Arrays.copyOf(head, Math.min(head.length, HEAD)))) {
      throw new UnreadableDocumentException(
          Reason.UNSUPPORTED, "The file is neither PDF, DOCX, RTF, HTML nor plain text.");
    }
    String text = wide == null ? start : new String(head, wide);
    return HtmlReader.looksLikeHtml(text) ? Format.HTML : Format.TXT;
  }

  /** The mark stands first, or behind a little that is no text, and the file goes on as a PDF. */
  private static boolean isPdf(String start, Path file) throws IOException {
    int mark = start.indexOf("%PDF-");
    if (mark < 0 || mark > HEAD) {
      return false;
    }
    if (mark == 0 || start.substring(0, mark).isBlank() || start.charAt(0) == '\u00ef') {
      return true;
    }
    return OBJECT.matcher(start).find() || end(file).contains("%%EOF");
  }

  private static String end(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      ByteBuffer bytes = ByteBuffer.allocate(TAIL);
      int read = channel.read(bytes);
      return new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isBinary(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
