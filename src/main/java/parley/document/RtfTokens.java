package parley.document;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Takes an RTF file apart into groups, control words and letters, and hands them to the text. Not
 * thread-safe.
 */
final class RtfTokens {

  private static final int LONGEST_WORD = 40;
  private static final int DEEPEST = 500;

  private final String source;
  private final RtfText text;
  private int at;
  private int depth;
  private int leftOut;
  private int fallback = 1;
  private Charset charset = Charsets.WESTERN;

  RtfTokens(String source, RtfText text) {
    this.source = source;
    this.text = text;
  }

  void read() throws UnreadableDocumentException {
    while (at < source.length()) {
      char c = source.charAt(at);
      switch (c) {
        case '{' -> open();
        case '}' -> {
          at++;
          depth--;
          leftOut = 0;
          text.closeGroup();
        }
        case '\\' -> control();
        case '\r', '\n' -> at++;
        default -> {
          at++;
          letters(String.valueOf(c));
        }
      }
    }
    text.end();
  }

  private void open() throws UnreadableDocumentException {
    at++;
    if (++depth > DEEPEST) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.TOO_COMPLEX, "The file is nested too deeply.");
    }
    leftOut = 0;
    text.openGroup();
  }

  private void control() {
    at++;
    if (at >= source.length()) {
      return;
    }
    char c = source.charAt(at);
    if (c == '\'') {
      hex();
    } else if (Character.isLetter(c)) {
      word();
    } else {
      at++;
      sign(c);
    }
  }

  private void sign(char c) {
    switch (c) {
      case '\\', '{', '}' -> letters(String.valueOf(c));
      case '~' -> letters(" ");
      case '_' -> letters("-");
      case '*' -> text.ignorable();
      case '\r', '\n' -> text.word("par", null);
      default -> {}
    }
  }

  private void hex() {
    String digits = source.substring(at + 1, Math.min(source.length(), at + 3));
    at += 1 + digits.length();
    int code = digits.matches("[0-9a-fA-F]{2}") ? Integer.parseInt(digits, 16) : ' ';
    letters(new String(new byte[] {(byte) code}, charset));
  }

  private void word() {
    int from = at;
    while (at < source.length() && at - from < LONGEST_WORD && isLetter(source.charAt(at))) {
      at++;
    }
    String name = source.substring(from, at);
    from = at;
    if (at < source.length() && source.charAt(at) == '-') {
      at++;
    }
    while (at < source.length() && at - from < 10 && Character.isDigit(source.charAt(at))) {
      at++;
    }
    String digits = source.substring(from, at);
    Integer number = digits.matches("-?\\d{1,9}") ? Integer.valueOf(digits) : null;
    if (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    act(name, number);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void act(String name, @Nullable Integer number) {
    switch (name) {
      case "u" -> {
        int code = (number == null ? ' ' : number) & 0xFFFF;
        leftOut = 0;
        text.letters(String.valueOf((char) code));
        leftOut = fallback;
      }
      case "uc" -> fallback = number == null ? 1 : number;
      case "ansicpg" -> {
        Charset named = Charsets.named("windows-" + number);
        charset = named == null ? Charsets.WESTERN : named;
      }
      case "bin" -> at = Math.min(source.length(), at + Math.max(0, number == null ? 0 : number));
      default -> text.word(name, number);
    }
  }

  /** Letters that stand for a character the reader may not know are passed over. */
  private void letters(String letters) {
    if (leftOut > 0) {
      leftOut--;
    } else {
      text.letters(letters);
    }
  }
}
