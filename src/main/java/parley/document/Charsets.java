package parley.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. What is sound UTF-8 is UTF-8 whatever the file says of itself; UTF-16 and
 * UTF-32 are known by their mark or by their zero bytes; the rest is what the file declares, or
 * Windows-1252. Stateless.
 */
final class Charsets {

  static final Charset WESTERN = Charset.forName("windows-1252");

  private static final int LOOKED_AT = 4096;

  private Charsets() {}

  /** The characters; a byte order mark stays as one character. */
  static String decode(byte[] bytes, @Nullable Charset declared) {
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    String sound = strictly(bytes, StandardCharsets.UTF_8);
    if (sound != null) {
      return sound;
    }
    String other = declared == null || isLatin(declared) ? null : strictly(bytes, declared);
    return other == null ? mixed(bytes) : other;
  }

  /** What is declared as these and is not UTF-8 is Windows-1252. */
  private static boolean isLatin(Charset declared) {
    return declared.equals(StandardCharsets.UTF_8)
        || declared.equals(StandardCharsets.ISO_8859_1)
        || declared.equals(StandardCharsets.US_ASCII);
  }

  /** UTF-16 or UTF-32 where the bytes are that, else null. */
  static @Nullable Charset wide(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return byZeros(bytes);
  }

  /** Letters of European languages leave zeros at the same place of every unit. */
  private static @Nullable Charset byZeros(byte[] bytes) {
    int[] zeros = new int[4];
    int most = Math.min(bytes.length, LOOKED_AT) & ~3;
    for (int i = 0; i < most; i++) {
      zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
    }
    int units = most / 4;
    int many = (int) (units * 0.7);
    if (units < 4) {
      return null;
    }
    if (zeros[1] > many && zeros[2] > many && zeros[3] > many && zeros[0] == 0) {
      return Charset.forName("UTF-32LE");
    }
    if (zeros[0] > many && zeros[1] > many && zeros[2] > many && zeros[3] == 0) {
      return Charset.forName("UTF-32BE");
    }
    if (zeros[1] > many && zeros[3] > many && zeros[0] + zeros[2] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[0] > many && zeros[2] > many && zeros[1] + zeros[3] == 0
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** UTF-8 where it is sound, each byte that is not taken as Windows-1252. */
  private static String mixed(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put(WESTERN.decode(ByteBuffer.wrap(new byte[] {in.get()})));
      }
    }
  }

  /** The character set of that name, or null when there is none. */
  static @Nullable Charset named(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
